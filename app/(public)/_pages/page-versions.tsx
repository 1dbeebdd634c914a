import { PublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { PageVersion } from "#lib/publishing/page-versions.ts";
import type { Words } from "#lib/words/words.ts";

/** A version in the list; number 1 of the methodology was never published and has no day. */
export type ListedVersion =
  | PageVersion
  | { readonly n: number; readonly publishedAt: null; readonly state: "builtIn"; readonly note: null };

interface PageVersionsProps {
  readonly versions: readonly ListedVersion[];
  /** Path of the page, without language prefix. */
  readonly path: string;
  /** The version on this page. */
  readonly shown: number;
  readonly words: Words;
  readonly timeZone: string;
  /** Language of the notes, where it is not the page's. */
  readonly lang: string | undefined;
}

/** Every version of a page, the newest first, with its day and what the desk wrote about it. */
export function PageVersions({ versions, path, shown, words, timeZone, lang }: PageVersionsProps) {
  return (
    <Section title={words.t("pages.versions.title")} id="versions">
      <ol role="list" className="flex flex-col gap-4">
        {versions.map((version, index) => (
          <li key={version.n} className="min-w-0">
            <p>
              <VersionName
                {...{ version, path, words }}
                isShown={version.n === shown}
                isFirst={index === 0}
              />
            </p>
            {version.publishedAt === null ? null : (
              <p className="text-sm text-muted">
                <PublicDate words={words} value={version.publishedAt} timeZone={timeZone} />
              </p>
            )}
            {version.note === null ? null : (
              <p lang={lang} dir="auto" className="whitespace-pre-line">
                {version.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface VersionNameProps extends Pick<PageVersionsProps, "path" | "words"> {
  readonly version: ListedVersion;
  readonly isShown: boolean;
  readonly isFirst: boolean;
}

function VersionName({ version, path, words, isShown, isFirst }: VersionNameProps) {
  const { n, state } = version;
  const name = words.t("pages.versions.item", { n });
  const what = isFirst && state === "live" ? "current" : state;
  const says = what === "live" ? null : words.t(`pages.versions.${what}`);
  // The version in force stands at the page's own address, and of one without words there is nothing to read.
  const href = isFirst ? path : `${path}?version=${String(n)}`;
  const isLinked = !isShown && (state === "live" || state === "builtIn");
  return (
    <>
      {isLinked ? (
        <a href={words.href(href)} className="link font-medium">
          {name}
        </a>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      {says === null ? null : <span className="text-muted"> · {says}</span>}
    </>
  );
}
