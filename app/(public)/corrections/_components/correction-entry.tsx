import { Badge, type BadgeTone } from "#app/_ui/base/badge.tsx";
import { PublicDate } from "#app/_ui/base/public-date.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import type { NoticeKind } from "#lib/domain/claim/claim.ts";
import type { CorrectionItem } from "#lib/queries/public/list-corrections.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import { contentLabel } from "#lib/words/rating-words.ts";
import type { Words } from "#lib/words/words.ts";

interface CorrectionEntryProps {
  readonly item: CorrectionItem;
  readonly words: Words;
  readonly timeZone: string;
}

/** What changes what a reader believed stands out; a slip of the pen does not. */
const tones: Partial<Record<NoticeKind, BadgeTone>> = {
  ...{ retraction: "danger", suspension: "danger", correction: "warn", verdict_change: "warn" },
  ...{ typo: "neutral", reinstatement: "good" },
};

interface SmallBadgeProps {
  readonly rating: NonNullable<CorrectionItem["verdict"]>["before"];
  readonly words: Words;
  readonly struck?: boolean | undefined;
}

function SmallBadge({ rating, words, struck }: SmallBadgeProps) {
  return <RatingBadge label={contentLabel(words, rating)} tone={rating.tone} size="small" struck={struck} />;
}

/** One line of the log: when and what kind on the start side, the claim and what changed beside it. */
export function CorrectionEntry({ item, words, timeZone }: CorrectionEntryProps) {
  const { claim, kind, note, at, verdict } = item;
  return (
    <li className="grid gap-x-8 gap-y-2 border-t border-line py-5 first:border-edge md:grid-cols-[14rem_minmax(0,1fr)]">
      <p className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm text-muted md:flex-col">
        <Badge tone={tones[kind] ?? "accent"}>{words.t(`corrections.kind.${kind}`)}</Badge>
        <PublicDate words={words} value={at} timeZone={timeZone} />
      </p>
      <div className="min-w-0">
        <h2 className="font-serif text-lg font-semibold text-pretty">
          <a
            href={words.href(`/claims/${claim.slug}`)}
            lang={otherLanguage(words, claim.language)}
            className="tap hover:text-accent hover:underline"
          >
            {claim.text}
          </a>
        </h2>
        {verdict === null ? null : (
          <p className="mt-2 flex flex-wrap items-center gap-2 text-sm text-muted">
            {words.t.rich("corrections.verdict", {
              before: () => <SmallBadge rating={verdict.before} words={words} struck />,
              after: () => <SmallBadge rating={verdict.after} words={words} />,
            })}
          </p>
        )}
        {note === "" ? null : (
          <p lang={otherLanguage(words, claim.language)} className="mt-2 max-w-prose whitespace-pre-line">
            {note}
          </p>
        )}
      </div>
    </li>
  );
}
