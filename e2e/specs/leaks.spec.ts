import { randomUUID } from "node:crypto";
import { editClaim } from "#lib/commands/claim/edit-claim.ts";
import { addComment } from "#lib/commands/claim/add-comment.ts";
import { overrideGate } from "#lib/commands/claim/override-gate.ts";
import { resolveComment } from "#lib/commands/claim/resolve-comment.ts";
import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import { receiveReaderMessage } from "#lib/commands/reader-message/receive-reader-message.ts";
import { done, makeMove, type TestDesk } from "#lib/commands/testing/claim-path.ts";
import { expect, test } from "../fixtures/own-desk.ts";
import {
  approve,
  decideLast,
  fillIn,
  plantArticle,
  plantCandidate,
  publish,
  research,
  submit,
  type Mark,
} from "../fixtures/plant-claims.ts";
import { commandDesk, slugOf } from "../fixtures/state.ts";
import { crawl, readPublic, type PublicAnswer } from "../pages/public-crawl.ts";

/** Never public. */
const leak: Mark = (field) => `zqleak ${field}`;
/** Public while it stands. */
const shown: Mark = (field) => `zqshown ${field}`;
/** Was public and has been withdrawn. */
const gone: Mark = (field) => `zqgone ${field}`;

const seeds = [
  ...["/", "/claims", "/articles", "/corrections", "/methodology", "/verify", "/sitemap.xml", "/robots.txt"],
  "/submit",
  ...["/api/v1", "/api/v1/openapi.json", "/api/v1/claims", "/api/v1/speakers", "/api/v1/corrections"],
  ...["/sign-in", "/forgotten-password", "/api/health"],
];

/** Where something stands on the public site, as `words → addresses`, for a message that helps. */
function found(answers: ReadonlyMap<string, PublicAnswer>, words: RegExp): string[] {
  return [...answers].flatMap(([path, { received }]) =>
    [...new Set(received.match(new RegExp(words, "gi")) ?? [])].map((word) => `${path}: ${word}`),
  );
}

/** A live claim whose next version is being written: nothing of it is public. */
async function revisedClaim(desk: TestDesk): Promise<string> {
  const article = await plantArticle(desk, "harbour", shown, leak);
  const claimId = await plantCandidate(desk, "harbour", shown, article);
  await decideLast(desk, article.id, leak("sentence reason"), shown("sentence reason"));
  await research(desk, claimId, shown);
  await publish(desk, claimId);
  done(await makeMove(desk, desk.editor, claimId, "revise"));
  await fillIn(desk, claimId, leak);
  const { textVersion } = await desk.db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { textVersion: true },
  });
  const words = { text: leak("new claim"), statement: leak("new statement"), reason: leak("new reason") };
  const edited = {
    claimId,
    textVersion,
    ...words,
    speaker: leak("new speaker"),
    noReplyReason: leak("no reply"),
  };
  done(await editClaim(desk.deps, desk.editor, edited));
  done(await addComment(desk.deps, desk.reviewer, { claimId, body: leak("comment") }));
  return claimId;
}

/** A live claim with a confidential source, a rule set aside for a reason of the desk, and a review behind it. */
async function confidentialClaim(desk: TestDesk): Promise<string> {
  const claimId = await plantCandidate(
    desk,
    "cellar",
    shown,
    await plantArticle(desk, "cellar", shown, leak),
  );
  await research(desk, claimId, shown);
  const address = "https://zqleak-secret.example/paper";
  const source = { title: leak("secret title"), publisher: leak("secret publisher"), url: address };
  const evidence = { quote: leak("secret quote"), locator: leak("secret place"), note: leak("secret note") };
  done(
    await addEvidence(desk.deps, desk.editor, {
      claimId,
      source: { ...source, kind: "document", tier: "primary", undated: true },
      stance: "refutes",
      ...evidence,
      independenceGroup: leak("secret group"),
      confidential: true,
      confidentialReason: shown("confidential reason"),
    }),
  );
  await desk.db.reply.deleteMany({ where: { claimId } });
  done(
    await overrideGate(desk.deps, desk.managing, {
      claimId,
      rule: "right_of_reply",
      reason: leak("override"),
    }),
  );
  await submit(desk, claimId);
  done(await makeMove(desk, desk.reviewer, claimId, "request-changes", { comment: leak("change request") }));
  const [comment] = await desk.db.comment.findMany({ where: { claimId }, select: { id: true } });
  done(
    await resolveComment(desk.deps, desk.editor, { claimId, commentId: comment?.id ?? "", resolved: true }),
  );
  await publish(desk, claimId);
  return claimId;
}

/** One claim in every stage before the public, on articles that nobody outside may know of. */
async function claimsNeverPublic(desk: TestDesk): Promise<string[]> {
  const candidate = async (name: string) =>
    plantCandidate(desk, name, leak, await plantArticle(desk, name, leak));
  const researched = async (name: string) => {
    const id = await candidate(name);
    await research(desk, id, leak);
    return id;
  };
  const queued = await candidate("queued");
  done(await makeMove(desk, desk.editor, queued, "accept"));
  const inReview = await researched("reviewed");
  await submit(desk, inReview);
  const approved = await researched("approved");
  await submit(desk, approved);
  await approve(desk, approved);
  const held = await researched("held");
  done(await makeMove(desk, desk.editor, held, "hold", { reason: leak("hold reason") }));
  const rejected = await candidate("rejected");
  done(await makeMove(desk, desk.editor, rejected, "reject", { reason: leak("reject reason") }));
  return [
    await candidate("spotted"),
    queued,
    await researched("researched"),
    inReview,
    approved,
    held,
    rejected,
  ];
}

/** A claim that was public and was retracted, on an article of its own. */
async function retractedClaim(desk: TestDesk): Promise<string> {
  const claimId = await plantCandidate(desk, "mill", shown, await plantArticle(desk, "mill", shown, leak));
  await research(desk, claimId, gone);
  await publish(desk, claimId);
  return claimId;
}

/** A claim sent in and an error reported about a live claim: all of it stays between the reader and the desk. */
async function readerMessages(desk: TestDesk, claimId: string): Promise<void> {
  const fields = { text: leak("message"), place: leak("message place"), name: leak("reader") };
  const mail = { email: "zqleak-reader@reader.example" };
  const send = async (kind: "claim" | "error", n: number | null) => {
    const sender = { id: randomUUID(), tokenHash: `${kind} zqleak` };
    const wouldBeRight = kind === "error" ? leak("would be right") : null;
    const input = { fields: { kind, ...fields, ...mail, wouldBeRight }, language: "en", sender };
    const about = n === null ? null : { claimId, n };
    return done(await receiveReaderMessage(desk.deps, { ...input, about })).messageId;
  };
  const ids = [await send("claim", null), await send("error", 1)];
  const answer = leak("answer to a reader");
  const looked = { state: "looked_at", seenAt: new Date(), answer, claimId } as const;
  await desk.db.readerMessage.updateMany({ where: { id: { in: ids } }, data: looked });
}

test("nothing of the desk is on any public page, and every public link leads somewhere", async ({
  ownDesk: { origin },
  db,
  actor,
}) => {
  test.setTimeout(180_000);
  const desk = await commandDesk(db, actor);
  const hidden = await claimsNeverPublic(desk);
  const revised = await revisedClaim(desk);
  const confidential = await confidentialClaim(desk);
  await readerMessages(desk, confidential);
  const merged = await plantCandidate(desk, "merged", leak, await plantArticle(desk, "merged", leak));
  const into = await slugOf(db, confidential);
  const mergedSlug = await slugOf(db, merged);
  const retracted = await retractedClaim(desk);
  const retractedSlug = await slugOf(db, retracted);

  const before = await crawl(origin, [...seeds, `/api/v1/published/claims/${retractedSlug}`]);
  await test.step("what is published is found, so that the search for the rest means something", () => {
    for (const field of ["claim", "summary", "rationale", "quote", "answer", "sentence reason"]) {
      expect(found(before, new RegExp(shown(field))), field).not.toEqual([]);
    }
    expect(found(before, new RegExp(shown("confidential reason")))).not.toEqual([]);
    for (const field of ["summary", "rationale", "source", "quote"]) {
      expect(found(before, new RegExp(gone(field))), field).not.toEqual([]);
    }
    expect([...before.keys()].some((path) => path.endsWith("/publications/1"))).toBe(true);
  });

  done(await makeMove(desk, desk.editor, retracted, "retract", { reason: shown("retraction") }));
  done(await makeMove(desk, desk.managing, retracted, "retract"));
  // A filter by a topic that is gone says the topic back to whoever names it in the address.
  const oldAddresses = [...before.keys()].filter((path) => !/^\/_next\/|zqgone/.test(path));
  const slugs = await Promise.all([revised, confidential].map((id) => slugOf(db, id)));
  const after = await crawl(origin, [...seeds, ...slugs.map((slug) => `/api/v1/published/claims/${slug}`)]);

  await test.step("no address fails, and no link leads nowhere", () => {
    const broken = [...before, ...after].filter(([, { status }]) => status >= 400);
    expect(broken.map(([path, { status }]) => `${String(status)} ${path}`)).toEqual([]);
  });

  await test.step("no internal word and nobody’s e-mail address is anywhere", async () => {
    for (const answers of [before, after]) {
      expect(found(answers, /zqleak[ %+-]?[a-z]*/)).toEqual([]);
      expect(found(answers, /[a-z]+@desk\.test/)).toEqual([]);
    }
    const withSecret = await db.review.findMany({
      where: { claimId: confidential },
      select: { contentHash: true },
    });
    expect(withSecret).not.toEqual([]);
    for (const { contentHash } of withSecret) expect(found(after, new RegExp(contentHash))).toEqual([]);
  });

  await test.step("nothing of the retracted check is left, not at its old addresses either", async () => {
    expect(found(after, /zqgone[ %+-]?[a-z]*/)).toEqual([]);
    const again = new Map<string, PublicAnswer>();
    for (const path of oldAddresses) again.set(path, await readPublic(origin, path));
    expect([...again].filter(([, { status }]) => status >= 500)).toEqual([]);
    expect(found(again, /zqgone[ %+-]?[a-z]*/)).toEqual([]);
    const page = await readPublic(origin, `/claims/${retractedSlug}`);
    expect(page.status).toBe(200);
    expect(found(new Map([["page", page]]), new RegExp(shown("retraction")))).not.toEqual([]);
    expect(found(new Map([["page", page]]), /ClaimReview/)).toEqual([]);
    expect((await readPublic(origin, `/claims/${retractedSlug}/publications/1`)).status).toBe(404);
    const { received } = await readPublic(origin, "/api/v1/claims?q=zqgone");
    expect(received).toContain('"total":0');
  });

  await test.step("addresses that are guessed give nothing away", async () => {
    const secret = await db.claim.findMany({
      where: { id: { in: [...hidden, merged] } },
      select: { slug: true, appearances: { select: { article: { select: { slug: true } } } } },
    });
    for (const { slug, appearances } of secret) {
      const articles = appearances.map(({ article }) => `/articles/${article.slug}`);
      const paths = [`/claims/${slug}`, `/claims/${slug}/publications/1`, `/api/v1/published/claims/${slug}`];
      for (const path of [...paths, ...articles]) {
        expect((await readPublic(origin, path)).status, path).toBe(404);
      }
    }
    expect((await readPublic(origin, `/claims/${slugs[0] ?? ""}/publications/2`)).status).toBe(404);
    expect((await readPublic(origin, "/api/v1/claims?q=zqleak")).received).toContain('"total":0');
    for (const path of ["/articles", `/claims/${hidden[0] ?? ""}`, "/exports", "/sources"]) {
      expect([401, 404, 405], path).toContain((await readPublic(origin, `/api/v1${path}`)).status);
    }
  });

  await test.step("the address of a merged candidate that was never public stays unknown", async () => {
    done(await makeMove(desk, desk.managing, merged, "merge", { into }));
    const old = await readPublic(origin, `/claims/${mergedSlug}`);
    expect(found(new Map([["old", old]]), /zqleak (claim|statement|reason)/)).toEqual([]);
    const again = await crawl(origin, seeds);
    expect(found(again, /zqleak[ %+-]?[a-z]*/)).toEqual([]);
  });
});
