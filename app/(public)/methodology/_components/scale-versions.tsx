import { formatPublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { RatingChange } from "#lib/domain/rating/rating.rules.ts";
import type { PublicScale } from "#lib/queries/public/get-scale-history.ts";
import type { Words } from "#lib/words/words.ts";
import { ratingLabel } from "./rating-list.tsx";

interface ScaleVersionsProps {
  /** Newest first. */
  readonly scales: readonly PublicScale[];
  /** The version on this page. */
  readonly shown: number;
  readonly words: Words;
  readonly timeZone: string;
}

/** Every version of the rating scale with what it changed. */
export function ScaleVersions({ scales, shown, words, timeZone }: ScaleVersionsProps) {
  return (
    <Section title={words.t("methodology.scale.title")} id="scale-versions">
      <p className="mb-4 max-w-prose text-muted">{words.t("methodology.scale.lead")}</p>
      <ol role="list" className="flex flex-col gap-4">
        {scales.map((scale, index) => (
          <li key={scale.version} className="min-w-0">
            <p>
              <ScaleName {...{ scale, words }} isShown={scale.version === shown} isFirst={index === 0} />
              <span className="text-muted"> · {stateOf(scale, index === 0, words, timeZone)}</span>
            </p>
            {scale.note === null ? null : (
              <p dir="auto" className="whitespace-pre-line">
                {scale.note}
              </p>
            )}
            {scale.changes.length === 0 ? null : (
              <ul className="list-disc ps-5">
                {scale.changes.flatMap((change) =>
                  sentencesOf(change, words).map((sentence) => <li key={sentence}>{sentence}</li>),
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface ScaleNameProps extends Pick<ScaleVersionsProps, "words"> {
  readonly scale: PublicScale;
  readonly isShown: boolean;
  readonly isFirst: boolean;
}

function ScaleName({ scale, words, isShown, isFirst }: ScaleNameProps) {
  const name = words.t("methodology.scale.item", { version: scale.version });
  const path = isFirst ? "/methodology" : `/methodology?scale=${String(scale.version)}`;
  return isShown ? (
    <span className="font-medium">{name}</span>
  ) : (
    <a href={words.href(path)} className="link font-medium">
      {name}
    </a>
  );
}

function stateOf(scale: PublicScale, isFirst: boolean, words: Words, timeZone: string): string {
  if (scale.since === null) return words.t("methodology.scale.first");
  const date = formatPublicDate(words, scale.since, timeZone);
  return words.t(isFirst ? "methodology.scale.current" : "methodology.scale.since", { date });
}

/** What became of one rating, a sentence for each thing that did. */
function sentencesOf({ kind, rating, fields }: RatingChange, words: Words): string[] {
  const label = ratingLabel(words, rating);
  const first = kind === "changed" ? [] : [words.t(`methodology.scale.${kind}`, { label })];
  const rest = fields.map(({ field, before, after }) => {
    const none = words.t("methodology.scale.none");
    const texts = { label, before: before ?? none, after: after ?? none };
    return words.t(`methodology.scale.${field as "label" | "definition" | "value" | "tone"}`, texts);
  });
  return [...first, ...rest];
}
