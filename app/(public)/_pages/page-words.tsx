import type { ReactNode } from "react";
import { Badge } from "#app/_ui/base/badge.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { formatPublicDate } from "#app/_ui/base/public-date.tsx";
import { Markdown } from "#app/_ui/claim/markdown.tsx";
import { renderPageText } from "#lib/publishing/page-html.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import { otherLanguage } from "#lib/words/other-language.ts";
import type { Words } from "#lib/words/words.ts";
import { AboutCorrections } from "./about-corrections.tsx";
import { PageNotice } from "./page-notice.tsx";
import { PageVersions } from "./page-versions.tsx";

interface PageWordsProps {
  readonly page: PublicPage;
  readonly desk: PublicDesk;
  readonly words: Words;
}

/** A standing page: its words, and every version with what it changed. */
export function PageWords({ page, desk, words }: PageWordsProps) {
  const lang = otherLanguage(words, page.language);
  const { timeZone } = desk;
  return (
    <>
      <PageHeader title={<span lang={lang}>{page.title}</span>} meta={<Meta {...{ page, desk, words }} />} />
      <PageNotice {...{ page, words, timeZone }} />
      <div className="flex max-w-form flex-col gap-10">
        {page.text === "" ? null : <PageText page={page} words={words} />}
        {page.slug === "corrections" && page.state === "current" ? (
          <AboutCorrections ifcnUrl={desk.ifcnUrl} words={words} />
        ) : null}
        <PageVersions {...{ page, words, timeZone }} versions={page.versions} />
        {page.text === "" ? null : <Frozen page={page} words={words} />}
      </div>
    </>
  );
}

/** The text of a version, in its own language. */
export function PageText({ page, words }: Omit<PageWordsProps, "desk">) {
  return (
    <div lang={otherLanguage(words, page.language)}>
      <Markdown html={renderPageText(page.text, 2)} />
    </div>
  );
}

function Meta({ page, desk, words }: PageWordsProps): ReactNode {
  if (page.state !== "current") {
    return <Badge tone="warn">{words.t("pages.versions.item", { n: page.n })}</Badge>;
  }
  const date = formatPublicDate(words, page.publishedAt, desk.timeZone);
  return words.t("pages.meta", { n: page.n, date });
}

/** The version's own bytes and their hash, so that anybody can recompute it. */
export function Frozen({ page, words }: Omit<PageWordsProps, "desk">) {
  return (
    <p className="text-sm text-muted">
      <a href={`${page.path}/publications/${String(page.n)}`} className="link">
        {words.t("pages.versions.file", { n: page.n })}
      </a>
      <br />
      {words.t.rich("pages.versions.hash", {
        hash: page.sha256,
        code: (chunks) => <code className="break-all">{chunks}</code>,
      })}
    </p>
  );
}
