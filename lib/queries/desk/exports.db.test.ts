import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runExport } from "#lib/commands/export/run-export.ts";
import {
  done,
  makeMove,
  openTestDesk,
  publishedClaim,
  refusalFrom,
  spotTestClaim,
  type TestDesk,
} from "#lib/commands/testing/claim-path.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { exportPublishedClaims } from "./export-published-claims.ts";
import { exportWorkingClaims } from "./export-working-claims.ts";
import { getArticleReport } from "./get-article-report.ts";
import { listExports } from "./list-exports.ts";

let database: TestDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await openTestDesk(database.db);
});
afterAll(() => database.close());

const articleOf = async (claimId: string) =>
  (
    await database.db.appearance.findFirstOrThrow({
      where: { claimId },
      select: { article: { select: { slug: true } } },
    })
  ).article.slug;

describe("what leaves the desk", () => {
  it("is the live claims, and neither suspended nor working ones", async () => {
    const [live, suspended] = [await publishedClaim(desk), await publishedClaim(desk)];
    await spotTestClaim(desk);
    done(await makeMove(desk, desk.managing, suspended, "suspend", { reason: "A reader sent a document." }));
    const rows = await exportPublishedClaims(database.db, desk.researcher, {}, 100);
    expect(rows?.map((row) => row.claimId)).toEqual([live]);
    expect(await exportPublishedClaims(database.db, desk.researcher, { q: "ferry" }, 100)).toHaveLength(1);
    expect(await exportPublishedClaims(database.db, desk.researcher, { rating: "true" }, 100)).toEqual([]);
  });

  it("is the whole working list when that is asked for, or one stage of it", async () => {
    const all = await exportWorkingClaims(database.db, desk.editor, null, 1000, desk.deps.now());
    expect(all).toHaveLength(await database.db.claim.count());
    const candidates = await exportWorkingClaims(
      database.db,
      desk.editor,
      "candidate",
      1000,
      desk.deps.now(),
    );
    expect(candidates?.every((row) => row.stage === "candidate")).toBe(true);
  });

  it("is an article's published claims, with the others only in the internal report", async () => {
    const [published, spotted] = [await publishedClaim(desk), await spotTestClaim(desk)];
    const open = await getArticleReport(database.db, desk.editor, await articleOf(published), false);
    expect(open).toMatchObject({ claims: [{ publication: { claimId: published } }], working: null });
    const slug = await articleOf(spotted);
    expect(await getArticleReport(database.db, desk.editor, slug, false)).toMatchObject({
      claims: [],
      working: null,
    });
    expect(await getArticleReport(database.db, desk.editor, slug, true)).toMatchObject({
      working: [{ stage: "Candidate", publication: "Not public" }],
    });
    expect(await getArticleReport(database.db, desk.editor, "no-such-article", true)).toBeNull();
  });

  it("is noted with who, what and how many, and refused to a token that may not read", async () => {
    const input = { kind: "claims", format: "csv", filter: { rating: "false" }, rows: 7 } as const;
    done(await runExport(desk.deps, desk.editor, input));
    expect((await listExports(database.db, desk.editor))[0]).toMatchObject({
      kind: "claims",
      format: "csv",
      rows: 7,
      by: "Edda",
    });
    const event = await database.db.event.findFirstOrThrow({ where: { kind: "export.made" } });
    expect(event.actorId).toBe(desk.editor.userId);
    const narrow = { ...desk.editor, scopes: ["publish"] as const };
    expect(refusalFrom(await runExport(desk.deps, narrow, input)).code).toBe("FORBIDDEN");
    expect(await exportPublishedClaims(database.db, narrow, {}, 100)).toBeNull();
  });
});
