import type { Actor } from "#lib/domain/actor/actor.ts";
import { fieldChanges } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";
import type { SaveVerdictInput } from "#lib/domain/verdict/verdict.schema.ts";
import type { WorkingVerdict } from "#lib/domain/working-copy/working-copy.ts";
import { dateOf } from "#lib/db/days.ts";
import { methodologyVersionInForce } from "#lib/db/methodology-page.ts";
import { loadRatings, newestScaleVersion } from "#lib/db/working-copy/load-working-copy.ts";
import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { noteContentChange } from "./note-content-change.ts";
import { openClaim, type ChangedClaim } from "./open-claim.ts";

const fields = [
  "content",
  "attribution",
  "summary",
  "rationale",
  "howWeKnow",
  "whatWeDontKnow",
  "asOf",
] as const;
type VerdictFields = Pick<WorkingVerdict, (typeof fields)[number]>;

const empty: VerdictFields = {
  content: null,
  attribution: null,
  summary: "",
  rationale: "",
  howWeKnow: "",
  whatWeDontKnow: "",
  asOf: null,
};

/** A saved verdict, with its own version beside the claim's. */
export type SavedVerdict = ChangedClaim & { readonly verdictVersion: number };

/**
 * Saves the working verdict on both axes and pins the newest rating scale and methodology. `input.version` is the
 * verdict's own version (0 before the first), so that a colleague who adds evidence meanwhile refuses nothing.
 *
 * Refusals: NOT_FOUND, FORBIDDEN, CONFLICT with the present texts, INVALID for a rating that the scale does not have
 * or has retired, ILLEGAL_MOVE while content is frozen.
 */
export async function saveVerdict(
  deps: CommandDeps,
  actor: Actor,
  input: SaveVerdictInput,
): Promise<Outcome<Done<SavedVerdict>>> {
  return runCommand(deps, actor, async (scope) => {
    const { tx, now, record } = scope;
    const opened = await openClaim(scope, input.claimId);
    if (!opened.ok) return opened;
    const { copy } = opened.value;
    const refused = refusalOf(actor, "claim.verdict") ?? staleness(copy.verdict, input.version);
    if (refused !== null) return refused;
    const scaleVersion = await newestScaleVersion(tx);
    const before: VerdictFields = copy.verdict ?? empty;
    const after = merged(before, input);
    const unknown = unknownRating(await loadRatings(tx, scaleVersion), before, after);
    if (unknown !== null) return unknown;
    const noted = await noteContentChange(scope, actor, copy.id);
    if (!noted.ok) return noted;
    const methodologyVersion = await methodologyVersionInForce(tx);
    const version = (copy.verdict?.version ?? 0) + 1;
    const pinned = { scaleVersion, methodologyVersion, updatedById: actor.userId, updatedAt: now, version };
    const row = { ...after, asOf: dateOf(after.asOf), ...pinned };
    await tx.verdict.upsert({
      where: { claimId: copy.id },
      create: { claimId: copy.id, ...row },
      update: row,
      select: { version: true },
    });
    record("claim.verdict-saved", "claim", copy.id, {
      version,
      changes: fieldChanges({ ...before }, after, fields),
    });
    return ok({ id: copy.id, slug: copy.slug, version: noted.value.version, verdictVersion: version });
  });
}

function staleness(verdict: WorkingVerdict | null, version: number): Refused | null {
  if ((verdict?.version ?? 0) === version) return null;
  const { content, attribution, summary, rationale, howWeKnow, whatWeDontKnow, asOf } = verdict ?? empty;
  return refuse("CONFLICT", "Somebody saved another verdict while you were writing.", {
    current: {
      content,
      attribution,
      summary,
      rationale,
      howWeKnow,
      whatWeDontKnow,
      asOf,
      version: verdict?.version ?? 0,
    },
  });
}

/** Absent fields stay, null empties. */
function merged(before: VerdictFields, input: SaveVerdictInput): VerdictFields {
  const text = (now: string | null | undefined, was: string) => (now === undefined ? was : (now ?? ""));
  return {
    content: input.content === undefined ? before.content : input.content,
    attribution: input.attribution === undefined ? before.attribution : input.attribution,
    summary: text(input.summary, before.summary),
    rationale: text(input.rationale, before.rationale),
    howWeKnow: text(input.howWeKnow, before.howWeKnow),
    whatWeDontKnow: text(input.whatWeDontKnow, before.whatWeDontKnow),
    asOf: input.asOf === undefined ? before.asOf : input.asOf,
  };
}

/** A rating that was chosen before it was retired may stay; a new choice is from the ratings in use. */
function unknownRating(
  ratings: readonly Rating[],
  before: VerdictFields,
  after: VerdictFields,
): Refused | null {
  for (const axis of ["content", "attribution"] as const) {
    const key = after[axis];
    if (key === null) continue;
    const rating = ratings.find((r) => r.axis === axis && r.key === key);
    if (rating !== undefined && (!rating.retired || before[axis] === key)) continue;
    const message = `The scale has no ${axis} rating “${key}”.`;
    return refuse("INVALID", message, { fields: { [axis]: [message] } });
  }
  return null;
}
