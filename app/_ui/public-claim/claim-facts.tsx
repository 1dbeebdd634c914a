import type { ReactNode } from "react";
import { claimTypes, type NoticeKind } from "#lib/domain/claim/claim.ts";
import type {
  ClaimPublication,
  FrozenClaim,
  FrozenSpeaker,
  FrozenVerdict,
  PublicNotice,
} from "#lib/domain/publication/publication.ts";
import { isSaidBySpeaker } from "#lib/publishing/claim-review.ts";
import { DescriptionList, type Description } from "../base/description-list.tsx";
import { PublicDate } from "../base/public-date.tsx";
import type { ViewContext } from "./view-context.ts";

interface ClaimFactsProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  /** Hash of the newest version. */
  readonly sha256: string | undefined;
  readonly context: ViewContext;
}

const corrections: readonly NoticeKind[] = ["clarification", "update", "correction", "verdict_change"];

/** Facts about the check itself, for whoever wants to judge how it was made. */
export function ClaimFacts(props: ClaimFactsProps) {
  const { t } = props.context.words;
  return (
    <div className="flex flex-col gap-5 rounded border border-line bg-surface p-5 text-sm">
      <h2 className="text-base font-semibold">{t("claim.facts.title")}</h2>
      <DescriptionList items={factsOf(props)} />
      {props.context.isPreview ? null : <FactLinks {...props} />}
    </div>
  );
}

function FactLinks({ publication, sha256, context }: ClaimFactsProps) {
  const { t, href } = context.words;
  const claim = `/claims/${publication.slug}`;
  const links = [
    { href: href("/methodology"), title: t("claim.facts.methodology") },
    { href: href(`${claim}/report-error`), title: t("claim.facts.report") },
    { href: `${claim}/publications/${String(publication.n)}`, title: t("claim.facts.json") },
    ...(sha256 === undefined ? [] : [{ href: href(`/verify/${sha256}`), title: t("claim.facts.verify") }]),
  ];
  return (
    <ul role="list" className="print-hide flex flex-col gap-2 border-t border-line pt-4">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} className="link tap inline-flex items-center">
            {link.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ publication, notices, context }: ClaimFactsProps): Description[] {
  const { words, timeZone, lang } = context;
  const { t } = words;
  const { content } = publication;
  const said = isSaidBySpeaker(content.verdict);
  const corrected = notices.findLast((notice) => corrections.includes(notice.kind));
  const type = claimTypes.find((known) => known === content.type);
  const day = (value: string | null | undefined) =>
    value ? <PublicDate words={words} value={value} timeZone={timeZone} /> : null;
  return [
    ...fact(
      t(said ? "claim.facts.saidBy" : "claim.facts.attributedTo"),
      content.speaker && nameOf(content.speaker, context),
    ),
    ...fact(t("claim.facts.made"), day(publication.claimedOn) ?? t("claim.facts.dateUnknown")),
    ...fact(t("claim.facts.first"), context.isPreview ? null : day(publication.firstPublishedAt)),
    ...fact(t("claim.facts.last"), day(corrected?.at)),
    ...fact(t("claim.facts.asOf"), day(content.verdict.asOf)),
    ...fact(
      t("claim.facts.why"),
      content.reason && (
        <span lang={lang} dir="auto">
          {content.reason}
        </span>
      ),
    ),
    ...fact(t("claim.facts.type"), type && t(`claim.type.${type}`)),
    ...fact(t("claim.facts.topics"), content.topics.length > 0 && topicLinks(content.topics, context)),
    ...fact(
      t("claim.facts.review"),
      t(publication.secondReviewed ? "claim.facts.reviewed" : "claim.facts.notReviewed"),
    ),
    ...fact(t("claim.facts.rules"), ruleLinks(content.verdict, context)),
    ...fact(t("claim.facts.version"), t("claim.facts.versionText", { n: publication.n })),
  ];
}

function fact(term: string, detail: ReactNode): Description[] {
  return detail ? [{ term, detail }] : [];
}

function nameOf(speaker: FrozenSpeaker, { words, isLinked }: ViewContext): ReactNode {
  return (
    <>
      {!isLinked ? (
        <bdi>{speaker.name}</bdi>
      ) : (
        <a href={words.href(`/speakers/${speaker.slug}`)} dir="auto" className="link">
          {speaker.name}
        </a>
      )}
      {speaker.role ? (
        <span dir="auto" className="block text-muted">
          {speaker.role}
        </span>
      ) : null}
    </>
  );
}

/** The rules as they were when the verdict was made: a verdict pins both. */
function ruleLinks({ methodologyVersion, scaleVersion }: FrozenVerdict, { words }: ViewContext): ReactNode {
  const { t, href } = words;
  return (
    <>
      <a href={href(`/methodology?version=${String(methodologyVersion)}`)} className="link">
        {t("claim.facts.methodologyVersion", { n: methodologyVersion })}
      </a>
      {" · "}
      <a href={href(`/methodology?scale=${String(scaleVersion)}`)} className="link">
        {t("claim.facts.scaleVersion", { n: scaleVersion })}
      </a>
    </>
  );
}

function topicLinks(topics: FrozenClaim["topics"], { words, isLinked }: ViewContext): ReactNode {
  return (
    <ul role="list" className="flex flex-wrap gap-x-3">
      {topics.map((topic) => (
        <li key={topic.slug}>
          {!isLinked ? (
            topic.name
          ) : (
            <a href={words.href(`/topics/${topic.slug}`)} className="link">
              {topic.name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
