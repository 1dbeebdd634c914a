import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addComment } from "#lib/commands/claim/add-comment.ts";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import {
  claimInReview,
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  satisfyGate,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import type { ClaimView } from "./claim-view/claim-view.ts";
import { getClaimPreview } from "./get-claim-preview.ts";
import { getClaim } from "./get-claim.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

async function viewOf(actor: Actor, slugOrId: string): Promise<ClaimView> {
  const view = await getClaim(desk.db, actor, slugOrId);
  if (view === null) throw new Error("There is no such claim.");
  return view;
}

describe("one claim as the desk sees it", () => {
  it("is found by id, by address and by an address it had before", async () => {
    const id = await spotTestClaim(desk);
    const { slug } = await viewOf(desk.editor, id);
    await desk.db.claimAddress.create({ data: { slug: "an-older-address", claimId: id } });
    expect((await viewOf(desk.editor, slug)).id).toBe(id);
    expect((await viewOf(desk.editor, "an-older-address")).id).toBe(id);
    expect(await getClaim(desk.db, desk.editor, "no-such-claim")).toBeNull();
    expect(await getClaim(desk.db, desk.editor, "damaged\0address")).toBeNull();
  });

  it("carries text, appearance, speaker and the versions that forms send back", async () => {
    const view = await viewOf(desk.editor, await spotTestClaim(desk));
    expect(view).toMatchObject({
      stage: "candidate",
      publication: "none",
      speaker: { name: "Ada Brandt" },
      author: { name: "Edda" },
      verdict: null,
      verdictVersion: 0,
      reportsSpeech: true,
    });
    expect(view.appearances[0]).toMatchObject({ speechMode: "direct_quote", status: "exact" });
    expect(view.appearances[0]?.exact).toContain("The ferry carried");
    expect(view.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("offers each person the moves that the stage table gives them", async () => {
    const id = await claimInReview(desk);
    const [editor, reviewer, managing, researcher] = await Promise.all([
      viewOf(desk.editor, id),
      viewOf(desk.reviewer, id),
      viewOf(desk.managing, id),
      viewOf(desk.researcher, id),
    ]);
    expect(editor.contributors.map((c) => c.name)).toEqual(["Edda"]);
    expect(editor.abilities.approve).toEqual({
      allowed: false,
      unmet: ["You contributed to this claim, so somebody else has to review it."],
    });
    expect(reviewer.abilities.approve.allowed).toBe(true);
    expect(managing.abilities.assign.allowed).toBe(true);
    expect(researcher.abilities.approve.allowed).toBe(false);
    expect(reviewer.abilities.publish.allowed).toBe(false);
  });

  it("says which changes are open, by role and stage", async () => {
    const id = await claimInReview(desk);
    expect((await viewOf(desk.editor, id)).permissions).toMatchObject({
      edit: true,
      verdict: true,
      override: false,
    });
    expect((await viewOf(desk.managing, id)).permissions.override).toBe(true);
    expect((await viewOf(desk.researcher, id)).permissions).toMatchObject({
      edit: false,
      verdict: false,
      evidence: false,
      comment: false,
    });
    done(await makeMove(desk, desk.editor, id, "hold", { reason: "The council meets first." }));
    const held = await viewOf(desk.editor, id);
    expect(held.permissions).toMatchObject({ edit: false, verdict: false, evidence: false, comment: true });
    expect(held.hold).toEqual({ stage: "in_review", reason: "The council meets first." });
  });

  it("lists the gate's rules as they stand and follows every change", async () => {
    const id = await spotTestClaim(desk);
    const state = async (rule: string) =>
      (await viewOf(desk.editor, id)).gate.find((i) => i.rule === rule)?.state;
    expect(await state("rating")).toBe("block");
    await satisfyGate(desk, id);
    expect(await state("rating")).toBe("pass");
    done(await addComment(desk.deps, desk.editor, { claimId: id, body: "Which winter?" }));
    expect(await state("comments")).toBe("block");
  });

  it("shows confidential evidence to whoever works on it and keeps its source from everybody else", async () => {
    const id = await spotTestClaim(desk);
    done(
      await addEvidence(desk.deps, desk.editor, {
        claimId: id,
        source: {
          title: "Letter of a dock worker",
          publisher: "A dock worker",
          kind: "document",
          tier: "primary",
          undated: true,
        },
        stance: "supports",
        quote: "They told us to count twice.",
        confidential: true,
        confidentialReason: "The source fears for their job.",
      }),
    );
    const [item] = (await viewOf(desk.editor, id)).evidence;
    expect(item).toMatchObject({
      confidential: true,
      confidentialReason: "The source fears for their job.",
      source: { title: "Letter of a dock worker" },
    });
    const others = await viewOf(desk.researcher, id);
    expect(others.evidence[0]).toMatchObject({ confidential: true, source: null, quote: null });
    expect(JSON.stringify(others.evidence)).not.toContain("dock worker");
  });

  it("records publications and who approved what", async () => {
    const view = await viewOf(desk.editor, await publishedClaim(desk));
    expect(view).toMatchObject({ stage: "published", publication: "live", contributors: [], approval: null });
    expect(view.publications).toHaveLength(1);
    expect(view.publications[0]).toMatchObject({ n: 1, secondReviewed: true, redacted: false });
    expect(view.reviews[0]).toMatchObject({
      reviewer: { name: "Rowan" },
      decision: "approve",
      current: false,
    });
    expect(view.permissions.edit).toBe(false);
    expect(view.abilities.revise.allowed).toBe(true);
  });
});

describe("the preview of the public page", () => {
  it("has nothing to show before there is a content rating", async () => {
    const id = await spotTestClaim(desk);
    expect(await getClaimPreview(desk.db, desk.editor, id)).toMatchObject({ publication: null });
  });

  it("shows what the next publication would hold, and writes nothing", async () => {
    const id = await publishedClaim(desk);
    done(await makeMove(desk, desk.editor, id, "revise"));
    const before = await desk.db.publication.count();
    const preview = await getClaimPreview(desk.db, desk.editor, id);
    expect(preview?.publication).toMatchObject({
      n: 2,
      content: { verdict: { content: { key: "unverifiable" } } },
    });
    expect(await desk.db.publication.count()).toBe(before);
  });
});
