import type { ComponentProps } from "react";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { builtInMethodologyVersion } from "#lib/domain/page/page.ts";
import { policyPathsOf } from "#lib/domain/page/page.rules.ts";
import type { PageVersion } from "#lib/publishing/page-versions.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import type { PublicPage } from "#lib/queries/public/get-public-page.ts";
import type { PublicScale } from "#lib/queries/public/get-scale-history.ts";
import type { Words } from "#lib/words/words.ts";
import { Complaints } from "../../_pages/about-corrections.tsx";
import { PageNotice } from "../../_pages/page-notice.tsx";
import { PageVersions, type ListedVersion } from "../../_pages/page-versions.tsx";
import { Frozen, PageText } from "../../_pages/page-words.tsx";
import type { PageAnswer } from "../../_site/page-answer.ts";
import { ScaleVersions } from "./scale-versions.tsx";
import { CorrectionsRules, HowWeCheck } from "./standing-texts.tsx";
import { WholeScale } from "./whole-scale.tsx";

/** All that the methodology page is made from. */
interface MethodologyFacts {
  readonly desk: PublicDesk;
  readonly words: Words;
  /** The desk's own text in force; null while it has published none. */
  readonly page: PublicPage | null;
  /** Newest first; there is always one. */
  readonly scales: readonly PublicScale[];
  readonly tags: readonly string[];
}

const path = "/methodology";

const builtIn: ListedVersion = {
  n: builtInMethodologyVersion,
  publishedAt: null,
  state: "builtIn",
  note: null,
};

/** What is in force: the text, the scale, how published claims change, and every earlier version of both. */
export function currentMethodology({ desk, words, page, scales, tags }: MethodologyFacts): PageAnswer | null {
  const [scale] = scales;
  if (scale === undefined) throw new Error("There is no rating scale; the migrations did not run.");
  const version = page?.n ?? builtInMethodologyVersion;
  const { timeZone } = desk;
  const title = page?.title ?? words.t("methodology.title");
  return {
    ...{ title, path, tags, description: words.t("methodology.lead"), current: "methodology" },
    body: (
      <>
        <PageHeader
          title={title}
          lead={words.t("methodology.lead")}
          meta={words.t("methodology.meta", { version, scale: scale.version })}
        />
        <div className="flex max-w-form flex-col gap-10">
          {page === null ? <HowWeCheck words={words} /> : <PageText page={page} words={words} />}
          <WholeScale scale={scale} words={words} />
          <CorrectionsRules words={words} paths={policyPathsOf(new Set(desk.pages.map((p) => p.slug)))} />
          {desk.ifcnUrl === null ? null : <Complaints ifcnUrl={desk.ifcnUrl} words={words} />}
          {page === null ? null : <TextVersions {...{ words, timeZone }} shown={page} own={page.versions} />}
          {scales.length < 2 ? null : (
            <ScaleVersions {...{ scales, words, timeZone }} shown={scale.version} />
          )}
          {page === null ? null : <Frozen page={page} words={words} />}
        </div>
      </>
    ),
  };
}

/** One version of the text; number 1 is what the application holds every desk to. Null where there is no such number. */
export function methodologyVersion(
  facts: MethodologyFacts,
  n: number,
  version: PublicPage | null,
): PageAnswer | null {
  const { desk, words, page, tags } = facts;
  if (n === page?.n || (page === null && n === builtInMethodologyVersion)) {
    const current = currentMethodology(facts);
    return current && { ...current, search: `?version=${String(n)}`, index: false };
  }
  if (version === null && (n !== builtInMethodologyVersion || page === null)) return null;
  const title = words.t("pages.earlier.title", { title: words.t("methodology.title"), n });
  return {
    ...{ title, path, tags, search: `?version=${String(n)}`, index: false, current: "methodology" },
    body: (
      <>
        <PageHeader title={title} />
        {version === null ? null : <PageNotice page={version} words={words} timeZone={desk.timeZone} />}
        <div className="flex max-w-form flex-col gap-10">
          {version === null ? <HowWeCheck words={words} /> : null}
          {version === null || version.text === "" ? null : <PageText page={version} words={words} />}
          {page === null ? null : (
            <TextVersions
              shown={version ?? { ...page, n, changes: null }}
              own={page.versions}
              words={words}
              timeZone={desk.timeZone}
            />
          )}
          {version === null || version.text === "" ? null : <Frozen page={version} words={words} />}
        </div>
      </>
    ),
  };
}

/** One version of the rating scale; null where there is no such number. */
export function scaleVersion(facts: MethodologyFacts, version: number): PageAnswer | null {
  const { desk, words, scales, tags } = facts;
  const scale = scales.find((each) => each.version === version);
  if (scale === undefined) return null;
  const title = words.t("methodology.scale.heading", { version });
  return {
    ...{ title, path, tags, search: `?scale=${String(version)}`, index: false, current: "methodology" },
    body: (
      <>
        <PageHeader title={title} />
        <div className="mb-8 max-w-form">
          {scale === scales[0] ? (
            <PresentLink words={words} />
          ) : (
            <FormMessage tone="warn" message={words.t("methodology.scale.notice", { version })}>
              <PresentLink words={words} />
            </FormMessage>
          )}
        </div>
        <div className="flex max-w-form flex-col gap-10">
          <WholeScale scale={scale} words={words} />
          <ScaleVersions {...{ scales, words }} shown={version} timeZone={desk.timeZone} />
          {scale.sha256 === null ? null : <ScaleFile scale={scale} words={words} />}
        </div>
      </>
    ),
  };
}

function PresentLink({ words }: { words: Words }) {
  return (
    <a href={words.href(path)} className="link">
      {words.t("methodology.scale.present")}
    </a>
  );
}

function ScaleFile({ scale, words }: { scale: PublicScale; words: Words }) {
  return (
    <p className="text-sm text-muted">
      <a href={`${path}/scales/${String(scale.version)}`} className="link">
        {words.t("methodology.scale.file", { version: scale.version })}
      </a>
    </p>
  );
}

interface TextVersionsProps {
  readonly shown: ComponentProps<typeof PageVersions>["page"];
  /** Those of the desk's own text, the newest first. */
  readonly own: readonly PageVersion[];
  readonly words: Words;
  readonly timeZone: string;
}

/** The versions of the desk's own text, and before them the one that the application holds every desk to. */
function TextVersions({ shown, own, words, timeZone }: TextVersionsProps) {
  return <PageVersions {...{ words, timeZone }} page={shown} versions={[...own, builtIn]} />;
}
