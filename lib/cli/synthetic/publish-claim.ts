import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";
import { approvalHashOf, claimedOnOf, freezeClaim, publicHashOf } from "#lib/publishing/frozen-claim.ts";
import { publicClaimRowOf } from "#lib/publishing/public-claim-row.ts";
import type { WorkingCopy } from "#lib/domain/working-copy/working-copy.ts";
import type { ChainWriter } from "./chain-writer.ts";
import type { SyntheticSpeaker } from "./directory.ts";
import type { SyntheticClaim } from "./make-claim.ts";
import { uuidAt, type Random } from "./random.ts";

type Row = Readonly<Record<string, unknown>>;

/** What the publication of one synthetic claim writes. */
export interface Published {
  readonly last: ClaimPublication;
  readonly publications: readonly Row[];
  readonly publicClaim: Row;
  readonly notices: readonly Row[];
}

/** Minutes between a publication and its correction. */
const correctedAfterMs = 60_000;

/** Freezes a claim as the real publish command does, with its events, and once more where it was corrected. */
export function publishClaim(random: Random, chain: ChainWriter, claim: SyntheticClaim): Published {
  const { copy, correction, publishedAt } = claim;
  const verdict = copy.verdict;
  const first =
    correction === null || verdict === null
      ? copy
      : { ...copy, verdict: { ...verdict, summary: correction.before } };
  const editions = [
    freeze(random, chain, first, { n: 1, at: publishedAt, firstAt: publishedAt, correction: null }),
  ];
  if (correction !== null) {
    const { kind, note } = correction;
    const at = new Date(publishedAt.getTime() + correctedAfterMs);
    editions.push(
      freeze(random, chain, copy, { n: 2, at, firstAt: publishedAt, correction: { kind, note } }),
    );
  }
  const last = editions.at(-1);
  if (last === undefined) throw new Error("A claim is published at least once.");
  const aliases = (copy.speaker as SyntheticSpeaker | null)?.aliases ?? [];
  return {
    last: last.body,
    publications: editions.map((e) => e.row),
    publicClaim: { ...publicClaimRowOf(last.body, aliases), publicationId: last.row.id },
    notices: editions.flatMap(({ body: { n, publishedAt: at, claimId, correction: c } }) =>
      c === null
        ? []
        : [{ id: uuidAt(random, new Date(at)), claimId, ...c, publicationN: n, at, byId: null }],
    ),
  };
}

interface Edition {
  readonly n: number;
  readonly at: Date;
  readonly firstAt: Date;
  readonly correction: ClaimPublication["correction"];
}

function freeze(
  random: Random,
  chain: ChainWriter,
  copy: WorkingCopy,
  { n, at, firstAt, correction }: Edition,
) {
  const content = freezeClaim(copy);
  if (content === null) throw new Error("A synthetic claim has a verdict.");
  const head = chain.head();
  const body: ClaimPublication = {
    ...{ kind: "claim", claimId: copy.id, slug: copy.slug, n, correction, content },
    ...{
      publishedAt: at.toISOString(),
      firstPublishedAt: firstAt.toISOString(),
      claimedOn: claimedOnOf(copy),
    },
    ...{ secondReviewed: true, everRetracted: false, contentHash: publicHashOf(content) },
    chain: { seq: Number(head.seq), hash: head.hash },
  };
  const text = canonicalJson(body);
  const hash = sha256(text);
  const published = { n, sha256: hash, slug: copy.slug, correction, secondReviewed: true };
  chain.append("claim.published", "claim", copy.id, published, at);
  const row = {
    ...{ id: uuidAt(random, at), kind: "claim", subjectId: copy.id, n, body: text, sha256: hash },
    ...{ contentHash: approvalHashOf(copy), secondReviewed: true, publishedAt: at, publishedById: null },
    ...{ chainSeq: head.seq.toString(), chainHash: head.hash },
  };
  return { body, row };
}
