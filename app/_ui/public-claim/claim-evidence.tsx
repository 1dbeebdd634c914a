import type { FrozenClaim, FrozenEvidence } from "#lib/domain/publication/publication.ts";
import { renderMarkdown } from "#lib/publishing/markdown.ts";
import { PublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { Markdown } from "../claim/markdown.tsx";
import { Quote } from "../claim/quote.tsx";
import { StanceBadge } from "../claim/stance-badge.tsx";
import { StoredCopies } from "./stored-copies.tsx";
import type { ViewContext } from "./view-context.ts";
import { WrittenReasons } from "./written-reasons.tsx";

interface ClaimEvidenceProps {
  readonly content: FrozenClaim;
  readonly context: ViewContext;
}

type OpenEvidence = Extract<FrozenEvidence, { confidential: false }>;
type ClosedEvidence = Extract<FrozenEvidence, { confidential: true }>;

/** Every source that was used, on which side it stands, and where to find the words; then what is missing, and why. */
export function ClaimEvidence({ content, context }: ClaimEvidenceProps) {
  const { t } = context.words;
  const count = content.evidence.length;
  return (
    <Section
      title={count === 0 ? t("claim.evidence.title") : t("claim.evidence.titleMany", { count })}
      id="evidence"
    >
      {count === 0 ? <p className="text-muted">{t("claim.evidence.none")}</p> : null}
      <ol className="flex flex-col">
        {content.evidence.map((item, index) => (
          <li key={index} className="border-t border-line py-5 first:border-t-0 first:pt-0">
            {item.confidential ? (
              <ConfidentialItem item={item} context={context} />
            ) : (
              <EvidenceItem item={item} context={context} />
            )}
          </li>
        ))}
      </ol>
      <WrittenReasons content={content} context={context} />
    </Section>
  );
}

function EvidenceItem({ item, context }: { item: OpenEvidence; context: ViewContext }) {
  const { words, lang } = context;
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        <StanceBadge stance={item.stance} label={words.t(`claim.stance.${item.stance}`)} />
        <span>
          {words.t(`claim.tier.${item.tier}`)} · {words.t(`claim.kind.${item.kind}`)}
        </span>
      </div>
      <p className="font-medium" lang={lang} dir="auto">
        {item.url === null ? (
          item.title
        ) : (
          <a href={item.url} rel="nofollow noopener" className="link">
            {item.title}
          </a>
        )}
      </p>
      <Provenance item={item} context={context} />
      {item.quote ? <Quote exact={item.quote} /> : null}
      {item.note ? <Markdown html={renderMarkdown(item.note)} size="small" lang={lang} /> : null}
      {item.interestNote ? (
        <p className="max-w-prose text-sm text-muted">
          {words.t.rich("claim.evidence.interest", {
            note: () => (
              <span lang={lang} dir="auto">
                {item.interestNote}
              </span>
            ),
          })}
        </p>
      ) : null}
      <StoredCopies url={item.url} snapshots={item.snapshots} context={context} />
    </div>
  );
}

function Provenance({ item, context }: { item: OpenEvidence; context: ViewContext }) {
  const { words, timeZone, lang } = context;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      <span dir="auto">{item.publisher}</span>
      {item.publishedOn ? (
        <PublicDate words={words} value={item.publishedOn} timeZone={timeZone} />
      ) : item.undated ? (
        <span>{words.t("claim.evidence.undated")}</span>
      ) : null}
      {item.locator ? (
        <span lang={lang} dir="auto">
          {item.locator}
        </span>
      ) : null}
    </p>
  );
}

function ConfidentialItem({ item, context }: { item: ClosedEvidence; context: ViewContext }) {
  const { words, lang } = context;
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
        <StanceBadge stance={item.stance} label={words.t(`claim.stance.${item.stance}`)} />
        <span>{words.t("claim.evidence.confidential")}</span>
      </div>
      <p className="max-w-prose" lang={lang} dir="auto">
        {item.reason}
      </p>
    </div>
  );
}
