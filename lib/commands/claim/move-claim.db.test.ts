import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { addComment } from "#lib/commands/claim/add-comment.ts";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  refusalFrom,
  satisfyGate,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { loadWorkingCopy } from "#lib/db/working-copy/load-working-copy.ts";
import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { deriveClaim } from "#lib/publishing/claim-state.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const claimRow = (id: string) => database.db.claim.findUniqueOrThrow({ where: { id } });
const publicRow = (claimId: string) => database.db.publicClaim.findUnique({ where: { claimId } });
const lastBody = async (claimId: string) => {
  const publication = await database.db.publication.findFirstOrThrow({
    where: { kind: "claim", subjectId: claimId },
    orderBy: { n: "desc" },
  });
  expect(sha256(publication.body)).toBe(publication.sha256);
  return JSON.parse(publication.body) as ClaimPublication;
};

describe("a claim on its way to the public", () => {
  it("goes from candidate to publication 1 with a frozen copy and a frozen article", async () => {
    const claimId = await publishedClaim(desk);
    const body = await lastBody(claimId);
    expect(body).toMatchObject({ n: 1, secondReviewed: true, correction: null, claimedOn: "2026-05-01" });
    expect(body.content.verdict.content.label).toBe("Unverifiable");
    expect(body.content.speaker?.name).toBe("Ada Brandt");
    expect(await publicRow(claimId)).toMatchObject({ state: "live", n: 1, content: "unverifiable" });
    const article = await database.db.publication.findFirstOrThrow({
      where: { kind: "article" },
      orderBy: { publishedAt: "desc" },
    });
    expect(article.body).toContain(body.slug);
  });

  it("is not submitted while the gate blocks, and says what is missing", async () => {
    const claimId = await spotTestClaim(desk);
    done(await makeMove(desk, desk.editor, claimId, "accept"));
    done(await makeMove(desk, desk.editor, claimId, "take"));
    const refusal = refusalFrom(await makeMove(desk, desk.editor, claimId, "submit"));
    expect(refusal.code).toBe("NOT_READY");
    expect(refusal.unmet?.join(" ")).toMatch(/Content rating/);
  });

  it("is not moved by somebody who saw an older version, who is told what stands there now", async () => {
    const claimId = await spotTestClaim(desk);
    const { version } = await claimRow(claimId);
    done(await makeMove(desk, desk.editor, claimId, "accept"));
    const refusal = refusalFrom(await moveClaim(desk.deps, desk.editor, { claimId, move: "take", version }));
    expect(refusal).toMatchObject({ code: "CONFLICT", current: { stage: "Queued" } });
  });
});

describe("the second pair of eyes", () => {
  it("is never a contributor: not the author, not the assignee, not who edited in review", async () => {
    const claimId = await claimInReview(desk);
    expect(refusalFrom(await makeMove(desk, desk.editor, claimId, "approve")).code).toBe("FORBIDDEN");
    const { textVersion } = await claimRow(claimId);
    done(await editClaim(desk.deps, desk.reviewer, { claimId, textVersion, reason: "A better reason." }));
    expect(refusalFrom(await makeMove(desk, desk.reviewer, claimId, "approve")).code).toBe("FORBIDDEN");
    done(await makeMove(desk, desk.managing, claimId, "approve"));
  });

  it("stays a contributor's no after a reassignment", async () => {
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.managing, claimId, "assign", { assignee: desk.reviewer.userId }));
    expect(refusalFrom(await makeMove(desk, desk.reviewer, claimId, "approve")).code).toBe("FORBIDDEN");
  });

  it("approves only the hash it was shown", async () => {
    const claimId = await claimInReview(desk);
    const stale = refusalFrom(
      await makeMove(desk, desk.reviewer, claimId, "approve", { contentHash: "0".repeat(64) }),
    );
    expect(stale.code).toBe("CONFLICT");
  });

  it("is asked again when an approved claim is changed", async () => {
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    const { textVersion } = await claimRow(claimId);
    done(
      await editClaim(desk.deps, desk.editor, { claimId, textVersion, noReplyReason: "Asked by telephone." }),
    );
    expect(await claimRow(claimId)).toMatchObject({ stage: "researching", approvedHash: null });
    expect(refusalFrom(await makeMove(desk, desk.managing, claimId, "publish")).code).toBe("ILLEGAL_MOVE");
  });

  it("asks for changes only with a comment, which then blocks approval until it is resolved", async () => {
    const claimId = await claimInReview(desk);
    expect(refusalFrom(await makeMove(desk, desk.reviewer, claimId, "request-changes")).code).toBe("INVALID");
    done(await makeMove(desk, desk.reviewer, claimId, "request-changes", { comment: "Which year?" }));
    expect(await claimRow(claimId)).toMatchObject({ stage: "researching" });
    const refusal = refusalFrom(await makeMove(desk, desk.editor, claimId, "submit"));
    expect(refusal.unmet?.join(" ")).toMatch(/comment/);
  });

  it("may be the same person where the desk allows a single reader, and the publication says so", async () => {
    await database.db.setting.update({ where: { id: 1 }, data: { singleReader: true } });
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.editor, claimId, "approve"));
    done(await makeMove(desk, desk.managing, claimId, "publish"));
    expect((await lastBody(claimId)).secondReviewed).toBe(false);
    expect(refusalFrom(await makeMove(desk, desk.editor, claimId, "approve")).code).toBe("FORBIDDEN");
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    expect(await publicRow(claimId)).toMatchObject({ secondReviewed: true });
    await database.db.setting.update({ where: { id: 1 }, data: { singleReader: false } });
  });
});

describe("races", () => {
  it("publishes once when twenty people press at once", async () => {
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    const { version } = await claimRow(claimId);
    const press = () => moveClaim(desk.deps, desk.managing, { claimId, move: "publish", version });
    const outcomes = await Promise.all(Array.from({ length: 20 }, press));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.flatMap((o) => (o.ok ? [] : [o.refusal.code]))).toEqual(Array(19).fill("CONFLICT"));
    expect(await database.db.publication.count({ where: { kind: "claim", subjectId: claimId } })).toBe(1);
  });

  it("lets an edit or an approval through, never both on the same version", async () => {
    const claimId = await claimInReview(desk);
    const { textVersion } = await claimRow(claimId);
    const [edited, approved] = await Promise.all([
      editClaim(desk.deps, desk.reviewer, { claimId, textVersion, reason: "Edited in the same instant." }),
      makeMove(desk, desk.reviewer, claimId, "approve"),
    ]);
    expect(edited.ok).toBe(true);
    const row = await claimRow(claimId);
    // Whichever came first, the claim never stands approved with words its approver has changed.
    expect(row.stage).not.toBe("approved");
    expect(approved.ok ? row.stage : "in_review").toBe(approved.ok ? "researching" : "in_review");
  });

  it("gives one of two editors of the same text a conflict with both texts", async () => {
    const claimId = await spotTestClaim(desk);
    const { textVersion } = await claimRow(claimId);
    const outcomes = await Promise.all(
      ["First wording of the claim", "Second wording of the claim"].map((text) =>
        editClaim(desk.deps, desk.editor, { claimId, textVersion, text }),
      ),
    );
    const winner = (await claimRow(claimId)).text;
    const loser = outcomes.find((o) => !o.ok);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(refusalFrom(loser ?? { ok: true, value: null })).toMatchObject({
      code: "CONFLICT",
      current: { text: winner },
    });
  });
});

describe("after publication", () => {
  it("a revision becomes publication 2 with a correction, and a changed rating is a verdict change", async () => {
    const claimId = await publishedClaim(desk);
    done(await makeMove(desk, desk.editor, claimId, "revise"));
    await satisfyGate(desk, claimId, "mostly_true");
    done(await makeMove(desk, desk.editor, claimId, "submit"));
    done(await makeMove(desk, desk.reviewer, claimId, "approve"));
    expect(refusalFrom(await makeMove(desk, desk.managing, claimId, "publish")).code).toBe("INVALID");
    const update = { correction: { kind: "update" as const, note: "New figures." } };
    expect(refusalFrom(await makeMove(desk, desk.managing, claimId, "publish", update)).message).toMatch(
      /verdict change/,
    );
    const change = { correction: { kind: "verdict_change" as const, note: "New figures settle it." } };
    done(await makeMove(desk, desk.managing, claimId, "publish", change));
    expect(await lastBody(claimId)).toMatchObject({ n: 2, correction: change.correction });
    expect(await publicRow(claimId)).toMatchObject({ n: 2, content: "mostly_true" });
    expect((await publicRow(claimId))?.correctedAt).not.toBeNull();
  });

  it("discard takes the working copy back to exactly what was published", async () => {
    const claimId = await publishedClaim(desk);
    const before = await loadWorkingCopy(database.db, claimId);
    done(await makeMove(desk, desk.editor, claimId, "revise"));
    await satisfyGate(desk, claimId, "false");
    done(await makeMove(desk, desk.editor, claimId, "discard"));
    const after = await loadWorkingCopy(database.db, claimId);
    if (before === null || after === null) throw new Error("The claim is gone.");
    expect(deriveClaim(after, "2026-05-04").contentHash).toBe(deriveClaim(before, "2026-05-04").contentHash);
    expect(after.stage).toBe("published");
  });

  it("is retracted by two people, one of them a managing editor", async () => {
    const claimId = await publishedClaim(desk);
    expect(refusalFrom(await makeMove(desk, desk.editor, claimId, "retract")).code).toBe("INVALID");
    done(await makeMove(desk, desk.editor, claimId, "retract", { reason: "The source withdrew the table." }));
    expect(await publicRow(claimId)).toMatchObject({ state: "live" });
    expect(refusalFrom(await makeMove(desk, desk.editor, claimId, "retract")).code).toBe("FORBIDDEN");
    expect(refusalFrom(await makeMove(desk, desk.reviewer, claimId, "retract")).code).toBe("FORBIDDEN");
    done(await makeMove(desk, desk.managing, claimId, "retract"));
    expect(await publicRow(claimId)).toMatchObject({ state: "retracted" });
    const notice = await database.db.notice.findFirstOrThrow({ where: { claimId } });
    expect(notice).toMatchObject({ kind: "retraction", note: "The source withdrew the table." });
  });

  it("is suspended at once by a managing editor alone, and put back", async () => {
    const claimId = await publishedClaim(desk);
    expect(
      refusalFrom(await makeMove(desk, desk.editor, claimId, "suspend", { reason: "Doubts" })).code,
    ).toBe("FORBIDDEN");
    done(await makeMove(desk, desk.managing, claimId, "suspend", { reason: "A reader sent a document." }));
    expect(await publicRow(claimId)).toMatchObject({ state: "suspended" });
    done(await makeMove(desk, desk.managing, claimId, "unsuspend"));
    expect(await publicRow(claimId)).toMatchObject({ state: "live" });
  });

  it("merges into another live claim, which gets its appearances and a new contributor", async () => {
    const [from, into] = [await publishedClaim(desk), await publishedClaim(desk)];
    expect(refusalFrom(await makeMove(desk, desk.editor, from, "merge", { into })).code).toBe("FORBIDDEN");
    expect(refusalFrom(await makeMove(desk, desk.managing, from, "merge", { into: from })).code).toBe(
      "INVALID",
    );
    done(await makeMove(desk, desk.managing, from, "merge", { into }));
    expect(await claimRow(from)).toMatchObject({ stage: "merged", mergedIntoId: into });
    expect(await publicRow(from)).toMatchObject({ state: "none" });
    expect(await claimRow(into)).toMatchObject({ stage: "researching", publication: "live" });
    expect(await database.db.appearance.count({ where: { claimId: into } })).toBe(2);
    expect(refusalFrom(await makeMove(desk, desk.managing, into, "merge", { into: from })).code).toBe(
      "INVALID",
    );
    done(await makeMove(desk, desk.editor, from, "restore", { reason: "They differ after all." }));
    expect(await publicRow(from)).toMatchObject({ state: "live" });
  });
});

describe("rejection", () => {
  it("opens the claim's sentences again, and restoring the claim marks them anew", async () => {
    const claimId = await spotTestClaim(desk);
    const decisions = async () => {
      const { revisionId } = await database.db.appearance.findFirstOrThrow({ where: { claimId } });
      const sentences = await database.db.sentence.findMany({
        where: { revisionId },
        orderBy: { index: "asc" },
      });
      return sentences.map((s) => s.decision);
    };
    expect(await decisions()).toContain("claim");
    done(await makeMove(desk, desk.editor, claimId, "reject", { reason: "Nobody said so." }));
    expect(await decisions()).not.toContain("claim");
    done(await makeMove(desk, desk.editor, claimId, "restore", { reason: "Somebody did." }));
    expect(await decisions()).toContain("claim");
  });
});

describe("hold and comments", () => {
  it("an accepted claim keeps its type and its reason", async () => {
    const claimId = await claimInReview(desk);
    const { textVersion } = await claimRow(claimId);
    const refusal = refusalFrom(
      await editClaim(desk.deps, desk.editor, { claimId, textVersion, type: null, reason: null }),
    );
    expect(refusal).toMatchObject({ code: "INVALID" });
    expect(Object.keys(refusal.fields ?? {})).toEqual(["type", "reason"]);
  });

  it("freezes the content while on hold and goes back to research from review", async () => {
    const claimId = await claimInReview(desk);
    done(await makeMove(desk, desk.editor, claimId, "hold", { reason: "Waiting for the court." }));
    const { textVersion } = await claimRow(claimId);
    const edit = await editClaim(desk.deps, desk.editor, { claimId, textVersion, reason: "Another" });
    expect(refusalFrom(edit).code).toBe("ILLEGAL_MOVE");
    done(await makeMove(desk, desk.editor, claimId, "resume"));
    expect(await claimRow(claimId)).toMatchObject({ stage: "researching", heldStage: null });
  });

  it("a comment changes neither version nor hash", async () => {
    const claimId = await claimInReview(desk);
    const before = await loadWorkingCopy(database.db, claimId);
    done(await addComment(desk.deps, desk.reviewer, { claimId, body: "Looks right." }));
    const after = await loadWorkingCopy(database.db, claimId);
    if (before === null || after === null) throw new Error("The claim is gone.");
    expect(after.version).toBe(before.version);
    expect(deriveClaim(after, "2026-05-04").contentHash).toBe(deriveClaim(before, "2026-05-04").contentHash);
  });
});
