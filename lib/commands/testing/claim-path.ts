import { randomUUID } from "node:crypto";

import { importArticle } from "#lib/commands/article/import-article.ts";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Database } from "#lib/db/database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MoveClaimInput } from "#lib/domain/claim/claim.schema.ts";
import type { ClaimMove } from "#lib/domain/claim/claim.ts";
import type { Outcome, Refusal } from "#lib/domain/outcome/outcome.ts";
import { deriveClaim } from "#lib/publishing/claim-state.ts";
import { addUser, depsOf } from "./library-desk.ts";

/** A small newsroom: one person of each part, and a clock that moves a minute with every change. */
export interface TestDesk {
  readonly db: Database;
  readonly deps: CommandDeps;
  readonly researcher: Actor & { readonly userId: string };
  readonly editor: Actor & { readonly userId: string };
  readonly reviewer: Actor & { readonly userId: string };
  readonly managing: Actor & { readonly userId: string };
}

export async function openTestDesk(db: Database): Promise<TestDesk> {
  let minute = 0;
  const start = depsOf(db).now().getTime();
  return {
    db,
    deps: { db, now: () => new Date(start + 60_000 * ++minute) },
    researcher: await addUser(db, "researcher", "Rae"),
    editor: await addUser(db, "editor", "Edda"),
    reviewer: await addUser(db, "editor", "Rowan"),
    managing: await addUser(db, "managing_editor", "Mara"),
  };
}

/** The result of a command that must succeed; a refusal fails the test with its sentence. */
export function done<T>(outcome: Outcome<Done<T>>): T {
  if (!outcome.ok)
    throw new Error(
      `${outcome.refusal.code}: ${outcome.refusal.message} ${String(outcome.refusal.unmet ?? "")}`,
    );
  return outcome.value.result;
}

/** The refusal of a command that must be refused. */
export function refusalFrom(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error("The command succeeded, and should have been refused.");
  return outcome.refusal;
}

let articles = 0;
/** Keeps texts apart that several test processes import into one desk. */
const run = randomUUID().slice(0, 8);

/** Imports a two-sentence article with somebody's words in it. */
export async function importTestArticle(desk: TestDesk): Promise<{ id: string; slug: string; text: string }> {
  articles += 1;
  const text = `Council budget report ${articles}\n\n“The ferry carried ${articles} thousand people last year,” Mayor Ada Brandt said on Friday. The quay was repaired in spring, file ${run} says.`;
  const { id, slug } = done(
    await importArticle(desk.deps, desk.editor, { text, outlet: "Harbour Post", publishedAt: "2026-05-01" }),
  );
  const { revisions } = await desk.db.article.findUniqueOrThrow({
    where: { id },
    select: { revisions: { select: { text: true } } },
  });
  return { id, slug, text: revisions[0]?.text ?? "" };
}

/** Spots the quotation of a test article as a claim by the editor, complete enough to be accepted. */
export async function spotTestClaim(desk: TestDesk, actor: Actor = desk.editor): Promise<string> {
  const article = await importTestArticle(desk);
  const start = article.text.indexOf("The ferry");
  const end = article.text.indexOf(",” Mayor");
  const spotted = done(
    await spotClaim(desk.deps, actor, {
      articleId: article.id,
      start,
      end,
      text: `Ada Brandt said the ferry carried ${articles} thousand people last year`,
      statement: `The ferry carried ${articles} thousand people last year`,
      speaker: "Ada Brandt",
      type: "quotation",
      reason: "The budget rests on the number.",
    }),
  );
  return spotted.id;
}

/** Makes a move on the claim as it stands now, with the hash where one is asked for. */
export async function makeMove(
  desk: TestDesk,
  actor: Actor,
  claimId: string,
  move: ClaimMove,
  typed: Partial<MoveClaimInput> = {},
) {
  const copy = await loadWorkingCopy(desk.db, claimId);
  if (copy === null) throw new Error("There is no such claim.");
  const { contentHash } = deriveClaim(copy, "2026-05-04");
  return moveClaim(desk.deps, actor, { claimId, move, version: copy.version, contentHash, ...typed });
}

/** Evidence, written reasons and a verdict that open the gate. The claim must be in a stage that may change. */
export async function satisfyGate(desk: TestDesk, claimId: string, content = "unverifiable"): Promise<void> {
  done(
    await addEvidence(desk.deps, desk.editor, {
      claimId,
      source: {
        title: "Port statistics 2025",
        publisher: "Port authority",
        url: "https://port.example/statistics",
        kind: "statistic",
        tier: "primary",
        publishedAt: "2026-02-01",
      },
      stance: "supports",
      locator: "Table 3",
    }),
  );
  const { textVersion } = await desk.db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { textVersion: true },
  });
  done(
    await editClaim(desk.deps, desk.editor, {
      claimId,
      textVersion,
      singleSourceReason: "Only the port counts passengers.",
      oneSidedNote: "Looked in the council minutes and found nothing against.",
      noReplyReason: "The mayor's own words are quoted.",
    }),
  );
  const verdict = await desk.db.verdict.findUnique({ where: { claimId }, select: { version: true } });
  done(
    await saveVerdict(desk.deps, desk.editor, {
      claimId,
      version: verdict?.version ?? 0,
      content,
      attribution: "confirmed",
      summary: "The words are hers; the number cannot be checked.",
      asOf: "2026-05-04",
    }),
  );
}

/** A claim that waits for review: spotted, accepted, taken by the editor, its gate open, submitted. */
export async function claimInReview(desk: TestDesk): Promise<string> {
  const claimId = await spotTestClaim(desk);
  done(await makeMove(desk, desk.editor, claimId, "accept"));
  done(await makeMove(desk, desk.editor, claimId, "take"));
  await satisfyGate(desk, claimId);
  done(await makeMove(desk, desk.editor, claimId, "submit"));
  return claimId;
}

/** A claim that is live with publication 1, second-reviewed. */
export async function publishedClaim(desk: TestDesk): Promise<string> {
  const claimId = await claimInReview(desk);
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(await makeMove(desk, desk.managing, claimId, "publish"));
  return claimId;
}
