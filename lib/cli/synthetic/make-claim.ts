import type { CorrectionKind } from "#lib/domain/claim/claim.ts";
import type { Rating } from "#lib/domain/rating/rating.ts";
import type { WorkingCopy, WorkingEvidence, WorkingVerdict } from "#lib/domain/working-copy/working-copy.ts";
import { slugify } from "#lib/language/slug.ts";
import type { DirectoryEntry } from "./directory.ts";
import { lowerFirst, type SyntheticArticle, type SyntheticPlace } from "./make-article.ts";
import { uuidAt, weightedPicker, type Random } from "./random.ts";
import { makeSummary } from "./sentences.ts";

/** How often a desk gives each rating, roughly as long-running desks do: more refuted than confirmed. */
const contentPicker = weightedPicker([
  ["true", 18],
  ["mostly_true", 14],
  ["half_true", 12],
  ["mostly_false", 12],
  ["false", 22],
  ["misleading", 12],
  ["unverifiable", 6],
  ["outdated", 2],
  ["not_a_claim", 2],
]);
const attributionPicker = weightedPicker([
  ["confirmed", 60],
  ["paraphrased", 30],
  ["unconfirmed", 7],
  ["misattributed", 3],
]);
/** Share of claims that were corrected once. */
const correctedShare = 0.04;

/** A synthetic claim as it stands when it is published; `before` is the summary that a correction replaced. */
export interface SyntheticClaim {
  readonly copy: WorkingCopy;
  readonly topicIds: readonly string[];
  readonly publishedAt: Date;
  readonly correction: {
    readonly kind: CorrectionKind;
    readonly note: string;
    readonly before: string;
  } | null;
}

export interface ClaimWorld {
  readonly random: Random;
  readonly topics: readonly DirectoryEntry[];
  readonly ratings: readonly Rating[];
  readonly scaleVersion: number;
  readonly methodologyVersion: number;
}

/** A source that the claims of one article share. */
export type SyntheticSource = Omit<
  WorkingEvidence,
  "id" | "stance" | "quote" | "locator" | "note" | "version"
> & {
  readonly sourceId: string;
};

/** Two sources for the claims of an article: a statistic and a document, by two publishers. */
export function makeSources(random: Random, article: SyntheticArticle): SyntheticSource[] {
  const shared = {
    ...({ tier: "primary", publishedOn: article.publishedOn, undated: false, interestNote: null } as const),
    ...({ independenceGroup: null, confidential: false, confidentialReason: null, snapshots: [] } as const),
  };
  const at = article.importedAt;
  return [
    {
      ...{
        ...shared,
        sourceId: uuidAt(random, at),
        kind: "statistic",
        title: `Figures for ${article.title}`,
      },
      ...{ publisher: "Synthetic Statistics", url: `https://statistics.example/${article.slug}` },
    },
    {
      ...{ ...shared, sourceId: uuidAt(random, at), kind: "document", title: `Minutes on ${article.title}` },
      ...{ publisher: "Synthetic Archive", url: `https://archive.example/${article.slug}` },
    },
  ];
}

/** One published claim on a place of an article. `number` makes its address unlike every other. */
export function makeClaim(
  world: ClaimWorld,
  article: SyntheticArticle,
  place: SyntheticPlace,
  sources: readonly SyntheticSource[],
  publishedAt: Date,
  number: number,
): SyntheticClaim {
  const { random } = world;
  const said = place.mode !== "narration";
  const { statement, speaker } = place;
  const text = said ? `${speaker.name} said ${lowerFirst(statement.text)}` : statement.text;
  const topics = pickTopics(world);
  const copy: WorkingCopy = {
    ...untouched,
    ...{ id: uuidAt(random, publishedAt), slug: `${slugify(text, 70)}-${number.toString(36)}`, text },
    ...{ statement: said ? statement.text : null, type: statement.type, speaker: said ? speaker : null },
    topics: topics.map(({ slug, name }) => ({ slug, name })),
    appearances: [appearanceOf(random, article, place)],
    verdict: verdictOf(world, statement.text, said, publishedAt),
    ratings: world.ratings,
    evidence: sources.map((source, i) => evidenceOf(random, source, publishedAt, i)),
  };
  const correction = random.chance(correctedShare)
    ? {
        kind: "clarification" as const,
        note: "We say more clearly what was counted.",
        before: makeSummary(random, statement.text),
      }
    : null;
  return { copy, publishedAt, correction, topicIds: topics.map((t) => t.id) };
}

function pickTopics({ random, topics }: ClaimWorld): DirectoryEntry[] {
  // The square makes the first topics the busy ones.
  const draw = () => topics[Math.floor(random.next() ** 2 * topics.length)];
  const picked = [draw(), random.chance(0.4) ? draw() : undefined].filter((t) => t !== undefined);
  return [...new Set(picked)].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function appearanceOf(
  random: Random,
  article: SyntheticArticle,
  place: SyntheticPlace,
): WorkingCopy["appearances"][number] {
  const { start, end, mode, speaker } = place;
  const { text, slug, title, outlet, url, publishedOn } = article;
  return {
    ...{ id: uuidAt(random, article.importedAt), articleId: article.id, revisionId: article.revisionId },
    revisionSha256: article.sha256,
    article: {
      slug,
      title,
      outlet: { slug: outlet.slug, name: outlet.name },
      url,
      byline: null,
      publishedOn,
      language: "en",
    },
    ...{ start, end, exact: text.slice(start, end) },
    ...{ prefix: text.slice(Math.max(0, start - 40), start), suffix: text.slice(end, end + 40) },
    speaker: mode === "narration" ? null : { id: speaker.id, name: speaker.name },
    ...{ speechMode: mode, fidelity: null, status: "exact", chain: [] },
  };
}

function verdictOf(world: ClaimWorld, statement: string, said: boolean, at: Date): WorkingVerdict {
  const { random, scaleVersion, methodologyVersion } = world;
  const summary = makeSummary(random, statement);
  return {
    ...{ version: 1, content: contentPicker(random), attribution: said ? attributionPicker(random) : null },
    ...{ summary, rationale: `${summary}\n\nThis claim is synthetic.` },
    ...{ howWeKnow: "From two registers.", whatWeDontKnow: "", asOf: at.toISOString().slice(0, 10) },
    ...{ scaleVersion, methodologyVersion },
  };
}

function evidenceOf(random: Random, source: SyntheticSource, at: Date, index: number): WorkingEvidence {
  return {
    ...source,
    ...{ id: uuidAt(random, at), version: 1, stance: index === 0 ? "supports" : "refutes" },
    ...{ quote: null, locator: `Table ${1 + random.int(40)}`, note: null },
  };
}

type MadeField =
  | ("id" | "slug" | "text" | "statement" | "type" | "speaker")
  | ("topics" | "appearances" | "verdict" | "ratings" | "evidence");

/** What every synthetic claim has in common: approved and on its way to its first publication. */
const untouched: Omit<WorkingCopy, MadeField> = {
  ...{
    version: 5,
    textVersion: 1,
    stage: "approved",
    heldStage: null,
    publication: "none",
    lastPublication: 0,
  },
  ...{
    everRetracted: false,
    author: null,
    assignee: null,
    contributors: [],
    reason: "Synthetic data for tests of speed.",
    language: "en",
  },
  ...{ replies: [], overrides: [], openComments: 0, hasReviewComment: false, similarWithOtherVerdict: [] },
  reasons: { singleSource: null, noPrimary: null, oneSided: null, noReply: "Nobody can be asked." },
  ...{ approvedHash: null, approvedById: null, publishAt: null, retractionProposal: null },
  ...{ singleReader: false, lastPublic: null },
};
