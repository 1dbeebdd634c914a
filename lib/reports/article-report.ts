import type {
  ArticlePublication,
  ClaimPublication,
  FrozenArticleRef,
  PublicNotice,
} from "#lib/domain/publication/publication.ts";

/** A published claim of the article with its public log. */
export interface ReportedClaim {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
}

/** A claim of the article that is not live; only in internal reports. */
export interface WorkingLine {
  readonly text: string;
  readonly stage: string;
  readonly publication: string;
  readonly speaker: string | null;
  readonly rating: string | null;
  /** The words of the article. */
  readonly exact: string;
}

/** All that an article's claim report is made of. */
export interface ArticleReport {
  readonly article: FrozenArticleRef;
  readonly coverage: Pick<NonNullable<ArticlePublication["coverage"]>, "decided" | "total"> | null;
  readonly claims: readonly ReportedClaim[];
  /** Null in reports for the public. */
  readonly working: readonly WorkingLine[] | null;
}

/** Who makes the report, and when. */
export interface ReportFrame {
  readonly deskName: string;
  readonly organisationName: string;
  readonly origin: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  readonly isSample: boolean;
}
