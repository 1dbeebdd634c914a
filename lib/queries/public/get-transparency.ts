import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import { noticeLabels } from "#lib/domain/claim/claim.ts";
import type { SentenceDecision } from "#lib/domain/article/article.ts";
import type { Handle } from "#lib/db/database.ts";
import {
  readBusiestEntries,
  readCoverageFigures,
  readMonthFigures,
  readTotalFigures,
  type CountRow,
} from "#lib/db/public-counts.ts";
import { readReaderFigures, type ReaderFigureRow } from "#lib/db/reader-figures.ts";
import { readSettings } from "#lib/db/settings.ts";
import {
  figureLookup,
  figuresOf,
  medianOf,
  monthsUpTo,
  type Median,
  type Share,
} from "#lib/publishing/figure-sums.ts";
import { countsOf, readRatings, type RatingCount, type SharedEntry } from "./get-public-entry.ts";

/** What a month brought, counted by the day of publication in UTC. */
export interface TransparencyMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Live claims that first became public in it. */
  readonly claims: number;
  /** Corrections and verdict changes made in it, of whatever claims. */
  readonly corrections: number;
  readonly retractions: number;
}

/** The desk's own figures, from publications, its public log and the coverage of articles. */
export interface Transparency {
  /** The last 24 months, oldest first, also those without anything. */
  readonly months: readonly TransparencyMonth[];
  /** Claims by where they stand now; merged ones count as what they were merged into. */
  readonly claims: {
    readonly everPublic: number;
    readonly live: number;
    readonly suspended: number;
    readonly retracted: number;
  };
  readonly secondReviewed: Share;
  readonly ratings: readonly RatingCount[];
  readonly attributions: readonly RatingCount[];
  /** Live claims by who made them. */
  readonly from: { readonly person: number; readonly organization: number; readonly nobody: number };
  readonly outlets: readonly SharedEntry[];
  readonly topics: readonly SharedEntry[];
  readonly evidence: {
    readonly items: Median | null;
    readonly primary: Share;
    readonly stored: Share;
    readonly bothSides: Share;
  };
  readonly reply: { readonly asked: Share; readonly answered: Share };
  /** Days from the day a claim was made to its first publication, of claims whose day is known. */
  readonly daysToPublish: Median | null;
  readonly log: {
    /** Kinds without an entry are left out. */
    readonly kinds: readonly { readonly kind: NoticeKind; readonly entries: number }[];
    /** Corrections and verdict changes for each 100 claims that ever were public; null before the first. */
    readonly rightedPer100: number | null;
    /** Days that a claim had been public when it was corrected, changed its verdict or was retracted. */
    readonly daysToRight: Median | null;
  };
  /** Null where the desk does not publish coverage, or no article has any yet. */
  readonly coverage: TransparencyCoverage | null;
  readonly readers: readonly ReaderFigureRow[];
}

export interface TransparencyCoverage {
  readonly articles: number;
  /** Articles all of whose sentences carry a decision. */
  readonly complete: Share;
  readonly sentences: Share;
  /** Most frequent first; boilerplate is not counted. */
  readonly decisions: readonly { readonly decision: SentenceDecision; readonly sentences: number }[];
  /** Decided sentences that have a public reason. */
  readonly reasoned: Share;
}

const monthCount = 24;
/** A longer list is what `/outlets` and `/topics` are for. */
const maxListed = 15;

/**
 * Reads the desk's figures. Everything but readers' messages comes from counts that triggers keep with the
 * publications: a few thousand small rows whatever the number of claims. Nothing of a working copy is among them.
 */
export async function getTransparency(db: Handle, now: Date): Promise<Transparency> {
  const [sums, months, coverage, outlets, topics, scale, readers, settings] = await Promise.all([
    readTotalFigures(db),
    readMonths(db, now),
    readCoverageFigures(db),
    readBusiestEntries(db, "outlet", maxListed),
    readBusiestEntries(db, "topic", maxListed),
    readRatings(db),
    readReaderFigures(db),
    readSettings(db),
  ]);
  const count = figureLookup(sums);
  const live = count("all");
  const of = (figure: string): Share => ({ number: count(figure), of: live });
  const standing = { suspended: count("state:suspended"), retracted: count("state:retracted") };
  const everPublic = live + standing.suspended + standing.retracted;
  return {
    months,
    claims: { everPublic, live, ...standing },
    secondReviewed: of("reviewed"),
    ratings: countsOf("content", "rating", sums, scale),
    attributions: countsOf("attribution", "attribution", sums, scale),
    from: {
      person: count("from:person"),
      organization: count("from:organization"),
      nobody: count("from:nobody"),
    },
    outlets,
    topics,
    evidence: {
      items: medianOf(sums, "evidence"),
      primary: of("primary"),
      stored: of("stored"),
      bothSides: of("counter"),
    },
    reply: { asked: of("asked"), answered: { number: count("answered"), of: count("asked") } },
    daysToPublish: medianOf(sums, "days"),
    log: logOf(sums, everPublic),
    coverage: settings.publishCoverage ? coverageOf(coverage) : null,
    readers,
  };
}

async function readMonths(db: Handle, now: Date): Promise<TransparencyMonth[]> {
  const [claims, notices] = await Promise.all([readMonthFigures(db, "all"), readMonthFigures(db, "notice:")]);
  const figures = new Map([...claims, ...notices].map((row) => [`${row.month} ${row.figure}`, row.number]));
  return monthsUpTo(now, monthCount).map((month) => {
    const count = (figure: string) => figures.get(`${month} ${figure}`) ?? 0;
    return {
      month,
      claims: count("all"),
      corrections: count("notice:correction") + count("notice:verdict_change"),
      retractions: count("notice:retraction"),
    };
  });
}

function logOf(sums: readonly CountRow[], everPublic: number): Transparency["log"] {
  const count = figureLookup(sums);
  const kinds = (Object.keys(noticeLabels) as NoticeKind[]).flatMap((kind) => {
    const entries = count(`notice:${kind}`);
    return entries === 0 ? [] : [{ kind, entries }];
  });
  const righted = count("notice:correction") + count("notice:verdict_change");
  return {
    kinds,
    rightedPer100: everPublic === 0 ? null : (righted * 100) / everPublic,
    daysToRight: medianOf(sums, "righted"),
  };
}

function coverageOf(sums: readonly CountRow[]): TransparencyCoverage | null {
  const count = figureLookup(sums);
  const articles = count("articles");
  if (articles === 0) return null;
  const decided = count("decided");
  return {
    articles,
    complete: { number: count("complete"), of: articles },
    sentences: { number: decided, of: count("sentences") },
    decisions: figuresOf(sums, "decision")
      .map(({ key, number }) => ({ decision: key as SentenceDecision, sentences: number }))
      .sort((a, b) => b.sentences - a.sentences || (a.decision < b.decision ? -1 : 1)),
    reasoned: { number: count("reasoned"), of: decided },
  };
}
