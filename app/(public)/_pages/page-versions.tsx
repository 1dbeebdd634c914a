import { Details } from "#app/_ui/base/details.tsx";
import { PublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { TextChanges } from "#app/_ui/base/text-changes.tsx";
import type { PageVersion } from "#lib/publishing/page-versions.ts";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";

/** A version in the list; number 1 of the methodology was never published and has no day. */
export type ListedVersion =
  | PageVersion
  | { readonly n: number; readonly publishedAt: null; readonly state: "builtIn"; readonly note: null };

type ShownPage = Pick<PublicPage, "n" | "path" | "language" | "changes">;

interface PageVersionsProps {
  /** The version on this page. */
  readonly page: ShownPage;
  readonly versions: readonly ListedVersion[];
  readonly words: Words;
  readonly timeZone: string;
}

/** Every version of a page, the newest first: its day, what the desk wrote about it, and what the shown one changed. */
export function PageVersions({ page, versions, words, timeZone }: PageVersionsProps) {
  if (versions.length < 2 && versions.every((version) => version.note === null)) return null;
  return (
    <Section title={words.t("pages.versions.title")} id="versions">
      <ol role="list" className="flex flex-col gap-4">
        {versions.map((version, index) => (
          <li key={version.n} className="min-w-0">
            <p>
              <VersionName {...{ page, version, words }} isFirst={index === 0} />
            </p>
            {version.publishedAt === null ? null : (
              <p className="text-sm text-muted">
                <PublicDate words={words} value={version.publishedAt} timeZone={timeZone} />
              </p>
            )}
            {version.note === null ? null : (
              <p lang={otherLanguage(words, page.language)} dir="auto" className="whitespace-pre-line">
                {version.note}
              </p>
            )}
            {version.n === page.n ? <Changes page={page} words={words} /> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Changes({ page, words }: Pick<PageVersionsProps, "page" | "words">) {
  if (page.changes === null) return null;
  return (
    <Details summary={words.t("pages.changes", { n: page.n })}>
      <TextChanges
        changes={page.changes}
        unchanged={(count) => words.t("pages.unchanged", { count })}
        lang={otherLanguage(words, page.language)}
      />
    </Details>
  );
}

interface VersionNameProps extends Pick<PageVersionsProps, "page" | "words"> {
  readonly version: ListedVersion;
  readonly isFirst: boolean;
}

function VersionName({ page, version, words, isFirst }: VersionNameProps) {
  const { n, state } = version;
  const name = words.t("pages.versions.item", { n });
  const what = isFirst && state === "live" ? "current" : state;
  const says = what === "live" ? null : words.t(`pages.versions.${what}`);
  // The version in force stands at the page's own address, and of one without words there is nothing to read.
  const href = isFirst ? page.path : `${page.path}?version=${String(n)}`;
  const isLinked = n !== page.n && (state === "live" || state === "builtIn");
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
