import type { ReactNode } from "react";
import type { Words } from "#lib/words/words.ts";
import { SkipLink } from "../base/skip-link.tsx";
import { PublicFooter, type FooterLinks, type LanguageLink } from "./public-footer.tsx";
import { MainNavigation, type PublicSection } from "./public-navigation.tsx";
import { PlumbMark } from "./plumb-mark.tsx";
import { SampleStrip } from "./sample-strip.tsx";
import { SearchForm } from "./search-form.tsx";

export type { PublicSection } from "./public-navigation.tsx";

/** Who answers for what is published. */
export interface Organisation {
  readonly name: string;
  /** An e-mail address, a web address or a line of text. */
  readonly contact?: string | null | undefined;
  readonly address?: string | null | undefined;
}

interface PublicShellProps {
  readonly words: Words;
  readonly deskName: string;
  readonly organisation: Organisation;
  readonly children: ReactNode;
  readonly current?: PublicSection | undefined;
  /** Whether the page brings a search box of its own: one of them is enough. */
  readonly hasOwnSearch: boolean;
  readonly isSample: boolean;
  readonly footer: FooterLinks;
  /** This page in every language. */
  readonly translations: readonly LanguageLink[];
}

/** What surrounds every public page. Plain anchors and a plain form: it works without JavaScript and ships none. */
export function PublicShell(props: PublicShellProps) {
  const { words, deskName, children } = props;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{words.t("site.skip")}</SkipLink>
      <SampleStrip
        notice={props.isSample ? words.t("site.sample.notice") : null}
        label={words.t("site.sample.label")}
      />
      <header className="border-b border-ink">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:gap-x-8 sm:px-6 sm:py-3">
          <a
            href={words.href("/")}
            className="tap me-auto flex min-w-0 items-center gap-2 font-serif text-xl font-semibold"
          >
            <PlumbMark />
            {deskName}
          </a>
          <MainNavigation words={words} current={props.current} />
          {props.hasOwnSearch ? null : <SearchForm words={words} />}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-4 py-6 sm:px-6 sm:py-12">
        {children}
      </main>
      <PublicFooter
        words={words}
        organisation={props.organisation}
        links={props.footer}
        translations={props.translations}
      />
    </div>
  );
}
