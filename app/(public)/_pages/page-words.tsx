import type { ReactNode } from "react";
import { Badge } from "#app/_ui/base/badge.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { formatPublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { TextChanges } from "#app/_ui/base/text-changes.tsx";
import { Markdown } from "#app/_ui/claim/markdown.tsx";
import { renderPageText } from "#lib/publishing/page-html.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import type { Words } from "#lib/words/words.ts";
import { AboutCorrections } from "./about-corrections.tsx";
import { otherLanguage } from "./other-language.ts";
import { PageNotice } from "./page-notice.tsx";
import { PageVersions } from "./page-versions.tsx";

interface PageWordsProps {
  readonly page: PublicPage;
  readonly desk: PublicDesk;
  readonly words: Words;
}

/** A standing page: its words, what its version changed, and every other version. */
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
        {page.versions.length < 2 ? null : (
          <PageVersions
            versions={page.versions}
            {...{ path: page.path, shown: page.n, words, timeZone, lang }}
          />
        )}
        {page.text === "" ? null : <Frozen page={page} words={words} />}
      </div>
    </>
  );
}

/** The text of a version with what it changed, folded. */
export function PageText({ page, words }: Omit<PageWordsProps, "desk">) {
  const lang = otherLanguage(words, page.language);
  return (
    <div className="flex flex-col gap-6">
      <div lang={lang}>
        <Markdown html={renderPageText(page.text, 2)} />
      </div>
      {page.note === null ? null : (
        <Section title={words.t("pages.note")}>
          <p lang={lang} dir="auto" className="whitespace-pre-line">
            {page.note}
          </p>
        </Section>
      )}
      {page.changes === null ? null : (
        <Details summary={words.t("pages.changes", { n: page.n })}>
          <TextChanges
            changes={page.changes}
            unchanged={(count) => words.t("pages.unchanged", { count })}
            lang={lang}
          />
        </Details>
      )}
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
