import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { RatingChange } from "#lib/domain/rating/rating.rules.ts";
import type { PublicScale } from "#lib/queries/public/get-scale-history.ts";

interface ScaleVersionsProps {
  readonly versions: readonly PublicScale[];
  readonly timeZone: string;
}

/** Every version of the scale, the newest first, with what it changed. */
export function ScaleVersions({ versions, timeZone }: ScaleVersionsProps) {
  return (
    <Section title="Versions">
      <ol className="flex max-w-form flex-col gap-5">
        {versions.map((version) => (
          <li key={version.version} className="min-w-0">
            <p className="font-medium">
              <a className="link" href={`/methodology?scale=${String(version.version)}`}>
                Version {version.version}
              </a>
            </p>
            <p className="text-sm text-muted">
              {version.since === null ? (
                "The scale every desk begins with"
              ) : (
                <>
                  Since <DateTime value={version.since} timeZone={timeZone} />
                </>
              )}
            </p>
            {version.note === null ? null : <p className="mt-1 whitespace-pre-line">{version.note}</p>}
            <ul className="mt-1 list-disc ps-5">
              {version.changes.map((change) => (
                <li key={`${change.rating.axis} ${change.rating.key}`}>{sentenceOf(change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const verbs = { added: "was added", retired: "was retired", restored: "is in use again" } as const;

function sentenceOf({ kind, rating, fields }: RatingChange): string {
  if (kind === "changed") {
    const changed = fields.map(
      ({ field, before, after }) => `${field} “${before ?? "none"}” became “${after ?? "none"}”`,
    );
    return `${rating.label}: ${changed.join("; ")}.`;
  }
  return `${rating.label} ${verbs[kind]}.`;
}
