import { done, makeMove, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { saveVerdict } from "#lib/commands/claim/save-verdict.ts";
import { expect } from "../fixtures/own-desk.ts";
import { slugOf } from "../fixtures/state.ts";

/** What the claim's page says before its correction, after it, and why. */
export const before = "The words are hers; the number cannot be checked.";
export const after = "The harbour books count two passengers more.";
export const note = "The port sent its books after we had published.";
export const reason = "The books belonged to another harbour.";

/** What a reader gets at an address, from whichever process answers there. */
export async function read(origin: string, path: string): Promise<string> {
  const response = await fetch(origin + path);
  return `${String(response.status)} ${await response.text()}`;
}

/** A claim and every public address that shows it. */
export interface Place {
  readonly slug: string;
  readonly surfaces: readonly string[];
}

/** Where a published claim is shown. */
export async function placeOf(desk: TestDesk, claimId: string): Promise<Place> {
  const slug = await slugOf(desk.db, claimId);
  const { article } = await desk.db.appearance.findFirstOrThrow({
    where: { claimId },
    select: { article: { select: { slug: true } } },
  });
  const surfaces = [
    `/claims/${slug}`,
    "/claims",
    "/",
    `/articles/${article.slug}`,
    "/articles",
    "/corrections",
    "/sitemap.xml",
    "/verify",
    `/embed/${slug}`,
    ...["/claims/feed.rss", "/claims/feed.atom", "/claims/feed.json", "/corrections/feed.rss"],
    ...["/claimreview.json", "/claimreview.jsonl"],
    "/api/v1/claims",
    `/api/v1/published/claims/${slug}`,
    "/api/v1/corrections",
  ];
  return { slug, surfaces };
}

/** Reads every surface twice, so that whatever caches a page has it. */
export async function warm(origin: string, { surfaces }: Place): Promise<void> {
  for (const path of [...surfaces, ...surfaces]) expect(await read(origin, path)).toMatch(/^200 /);
}

/** Corrects from this process: a commit of which no server is told, as when one dies between commit and invalidation. */
export async function correct(desk: TestDesk, claimId: string): Promise<void> {
  done(await makeMove(desk, desk.editor, claimId, "revise"));
  const { version } = await desk.db.verdict.findUniqueOrThrow({
    where: { claimId },
    select: { version: true },
  });
  done(
    await saveVerdict(desk.deps, desk.editor, {
      claimId,
      version,
      content: "mostly_true",
      attribution: "confirmed",
      summary: after,
    }),
  );
  done(await makeMove(desk, desk.editor, claimId, "submit"));
  done(await makeMove(desk, desk.reviewer, claimId, "approve"));
  done(
    await makeMove(desk, desk.managing, claimId, "publish", { correction: { kind: "verdict_change", note } }),
  );
}

/** Retracts, by two people, without telling a server either. */
export async function retract(desk: TestDesk, claimId: string): Promise<void> {
  done(await makeMove(desk, desk.editor, claimId, "retract", { reason }));
  done(await makeMove(desk, desk.managing, claimId, "retract"));
}

/** Every surface shows the correction, and none the summary or the rating before it. */
export async function expectCorrected(origin: string, { slug, surfaces }: Place): Promise<void> {
  for (const path of surfaces) {
    const text = await read(origin, path);
    expect(text, path).toMatch(/^200 /);
    expect(text, path).not.toContain(before);
  }
  expect(await read(origin, `/claims/${slug}`)).toContain(note);
  expect(await read(origin, `/claims/${slug}`)).toContain(after);
  expect(await read(origin, "/claims")).toContain(after);
  expect(await read(origin, "/corrections")).toContain(note);
  expect(await read(origin, "/api/v1/claims")).toContain("mostly_true");
  expect(await read(origin, `/api/v1/published/claims/${slug}`)).toContain("mostly_true");
}

/** The address answers with the reason; nothing of verdict or evidence is left, and no list leads there. */
export async function expectRetracted(origin: string, { slug, surfaces }: Place): Promise<void> {
  for (const path of surfaces) {
    const text = await read(origin, path);
    for (const gone of [before, after, "Port statistics 2025"]) expect(text, path).not.toContain(gone);
  }
  const page = await read(origin, `/claims/${slug}`);
  expect(page).toMatch(/^200 /);
  expect(page).toContain(reason);
  expect(page).not.toContain("ClaimReview");
  for (const list of ["/", "/claims", "/sitemap.xml", "/api/v1/claims"]) {
    expect(await read(origin, list), list).not.toContain(`/claims/${slug}`);
  }
}

/**
 * What another process committed shows to every reader who asks two seconds later (invariant 9). Asks again and again;
 * an answer to a question that began later than that has to be right, however long a busy machine takes to give it.
 */
export async function withinTwoSeconds(look: () => Promise<void>): Promise<void> {
  const committedAt = performance.now();
  for (;;) {
    const begunAt = performance.now();
    try {
      await look();
      return;
    } catch (error) {
      if (begunAt - committedAt > 2_000) throw error;
    }
  }
}
