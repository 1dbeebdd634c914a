import { ButtonLink } from "#app/_ui/base/button.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import type { KnownHash } from "#lib/queries/public/find-publication-by-hash.ts";
import { publicationByHash } from "#lib/web/public-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { publicPage } from "../../_site/public-page.tsx";

/** What a hash belongs to. Asked anew each time: the answer is about any hash somebody has. */
export const GET = publicPage<{ sha256: string }>(async ({ params: { sha256 }, desk, words }) => {
  const { t } = words;
  const found = await publicationByHash(sha256);
  return {
    title: t("verify.answer.title"),
    path: "/verify",
    index: false,
    tags: null,
    body: (
      <>
        <PageHeader
          title={t(found === null ? "verify.answer.none" : "verify.answer.found")}
          breadcrumbs={[{ label: t("verify.title"), href: words.href("/verify") }]}
          lead={
            <code className="font-mono text-sm break-all" dir="ltr">
              {sha256.slice(0, 200)}
            </code>
          }
        />
        {found === null ? (
          <p className="max-w-prose">{t("verify.answer.noneLead")}</p>
        ) : (
          <Found found={found} words={words} timeZone={desk.timeZone} />
        )}
      </>
    ),
  };
});

function Found({ found, words, timeZone }: { found: KnownHash; words: Words; timeZone: string }) {
  const { t } = words;
  const at = words.instant(found.publishedAt, timeZone);
  return (
    <div className="flex max-w-form flex-col items-start gap-4">
      <p>
        {t(`verify.answer.${found.kind}`, { n: found.n, at })} {t(`verify.answer.${found.state}`)}
      </p>
      {found.place === null ? null : (
        <>
          {found.place.title === null ? null : (
            <p dir="auto" className="font-serif text-xl font-semibold">
              {found.place.title}
            </p>
          )}
          <ButtonLink href={words.href(found.place.path)}>
            {t("verify.answer.see", { kind: found.kind })}
          </ButtonLink>
        </>
      )}
    </div>
  );
}
