import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { formatPublicDate } from "#app/_ui/base/public-date.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import type { PublicPageLink } from "#lib/queries/public/list-public-pages.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";
import { publicPage } from "../_site/public-page.tsx";

/** Every policy in force. A desk that has written none has no such page. */
export const GET = publicPage(({ desk, words }) => {
  const policies = desk.pages.filter((page) => page.isPolicy);
  if (policies.length === 0) return Promise.resolve(null);
  return Promise.resolve({
    title: words.t("pages.policies.title"),
    description: words.t("pages.policies.description"),
    path: "/policies",
    tags: [publicTags.pages],
    body: (
      <>
        <PageHeader title={words.t("pages.policies.title")} lead={words.t("pages.policies.lead")} />
        <ul role="list" aria-label={words.t("pages.policies.label")} className="max-w-form">
          {policies.map((policy) => (
            <Policy key={policy.slug} {...{ policy, desk, words }} />
          ))}
        </ul>
        {desk.dataLicenceUrl === "" ? null : <DataLicence url={desk.dataLicenceUrl} words={words} />}
      </>
    ),
  });
});

/** Under which terms the dumps may be used; each of them says it as well. */
function DataLicence({ url, words }: { url: string; words: Words }) {
  return (
    <p className="mt-8 max-w-prose text-muted">
      {words.t.rich("pages.policies.licence", {
        url: url.replace(/^https?:\/\//, "").replace(/\/$/, ""),
        link: (shown) => (
          <a href={url} rel="license noopener" className="link">
            <bdi>{shown}</bdi>
          </a>
        ),
      })}
    </p>
  );
}

interface PolicyProps {
  readonly policy: PublicPageLink;
  readonly desk: PublicDesk;
  readonly words: Words;
}

function Policy({ policy, desk, words }: PolicyProps) {
  const { path, title, language, n, publishedAt } = policy;
  return (
    <li className="border-t border-line py-4 first:border-edge">
      <p className="font-serif text-xl">
        <a href={words.href(path)} lang={otherLanguage(words, language)} className="link">
          {title}
        </a>
      </p>
      <p className="text-sm text-muted">
        {words.t("pages.meta", { n, date: formatPublicDate(words, publishedAt, desk.timeZone) })}
      </p>
    </li>
  );
}
