import { formatPublicDate } from "#app/_ui/base/public-date.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";

interface PageNoticeProps {
  readonly page: PublicPage;
  readonly words: Words;
  readonly timeZone: string;
}

/** Says of a version that it is not the one in force, or no longer anything; nothing for the one in force. */
export function PageNotice({ page, words, timeZone }: PageNoticeProps) {
  if (page.state === "current") return null;
  return (
    <div className="mb-8 max-w-form">
      <FormMessage tone="warn" message={messageOf({ page, words, timeZone })}>
        {page.state === "earlier" ? (
          <a href={words.href(page.path)} className="link">
            {words.t(page.versions[0]?.state === "live" ? "pages.earlier.current" : "pages.earlier.retired")}
          </a>
        ) : (
          <Why page={page} words={words} />
        )}
      </FormMessage>
    </div>
  );
}

function messageOf({ page, words, timeZone }: PageNoticeProps): string {
  const date = (instant: string) => formatPublicDate(words, instant, timeZone);
  if (page.state === "redacted") return words.t("pages.redacted");
  if (page.state === "retired") return words.t("pages.retired.notice", { date: date(page.publishedAt) });
  // Versions stand newest first: the one before it in the list took its place.
  const next = page.versions[page.versions.findIndex(({ n }) => n === page.n) - 1];
  return words.t("pages.earlier.notice", {
    n: page.n,
    from: date(page.publishedAt),
    until: date(next?.publishedAt ?? page.publishedAt),
  });
}

function Why({ page, words }: Pick<PageNoticeProps, "page" | "words">) {
  return (
    <>
      {page.note === null ? null : (
        <p lang={otherLanguage(words, page.language)} dir="auto" className="whitespace-pre-line">
          {page.note}
        </p>
      )}
      {page.versions.some((version) => version.state === "live") ? (
        <p className="text-muted">{words.t("pages.retired.versions")}</p>
      ) : null}
    </>
  );
}
