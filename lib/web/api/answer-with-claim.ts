import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { findClaimRef } from "#lib/queries/desk/find-claim-ref.ts";
import { getClaim } from "#lib/queries/desk/get-claim.ts";
import type { RouteAnswer } from "../route-spec.ts";
import { presentClaim } from "./present-claim.ts";
import type { ClaimAnswer } from "./claim-answer.ts";

interface WriteContext {
  readonly deps: CommandDeps;
  readonly actor: Actor;
}

interface WriteOptions {
  readonly status?: number;
  /** Version of the part that was written, where its address is that part's own. Default: the claim's. */
  readonly versionOf?: (claim: ClaimAnswer) => number | undefined;
}

/** The whole claim as it stands for this actor; null when there is none or the token may not read. */
export async function readClaim(
  { deps, actor }: WriteContext,
  slugOrId: string,
): Promise<ClaimAnswer | null> {
  const view = await getClaim(deps.db, actor, slugOrId, deps.now());
  return view === null ? null : presentClaim(view);
}

/**
 * Runs a command on the claim that an id or address names, and answers with the whole claim as it stands afterwards.
 * A conflict carries the whole claim as `current`, so that the caller can show both.
 */
export async function answerWithClaim(
  context: WriteContext,
  slugOrId: string,
  command: (claimId: string, version: number) => Promise<Outcome<Done<unknown>>>,
  options: WriteOptions = {},
): Promise<Outcome<RouteAnswer>> {
  const ref = await findClaimRef(context.deps.db, slugOrId);
  if (ref === null) return refuse("NOT_FOUND", "There is no such claim.");
  const claimId = ref.id;
  const outcome = await command(claimId, ref.version);
  if (outcome.ok) return ok(await claimAfter(context, claimId, outcome.value.changedTags, options));
  if (outcome.refusal.code !== "CONFLICT") return outcome;
  const current = await readClaim(context, claimId);
  const { code, message, ...detail } = outcome.refusal;
  return refuse(code, message, { ...detail, ...(current === null ? {} : { current }) });
}

/** The answer after a write. A token without the scope "read" learns the id and nothing else. */
export async function claimAfter(
  context: WriteContext,
  claimId: string,
  changedTags: readonly string[],
  { status = 200, versionOf = (claim) => claim.version }: WriteOptions = {},
): Promise<RouteAnswer> {
  const claim = await readClaim(context, claimId);
  if (claim === null) return { status, body: { id: claimId }, changedTags };
  const version = versionOf(claim);
  return {
    status,
    body: claim,
    changedTags,
    ...(version === undefined ? {} : { version }),
    headers: status === 201 ? { Location: `/api/v1/claims/${claimId}` } : {},
  };
}
