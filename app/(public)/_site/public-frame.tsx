import type { ReactNode } from "react";
import { PublicShell } from "#app/_ui/shell/public-shell.tsx";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { languageChoices, type Words } from "#lib/words/words.ts";
import { footerPagesOf } from "../_pages/footer-pages.ts";
import type { PageAnswer } from "./page-answer.ts";

interface PublicFrameProps {
  readonly page: Pick<PageAnswer, "current" | "hasOwnSearch" | "path" | "search">;
  readonly desk: PublicDesk;
  readonly words: Words;
  readonly children: ReactNode;
}

/** The shell of every public page with the desk's own names in it. */
export function PublicFrame({ page, desk, words, children }: PublicFrameProps) {
  const address = page.path + (page.search ?? "");
  // The interface for other systems has no language prefix (lib/web/door/read-address.ts).
  const isTranslated = !page.path.startsWith("/api/");
  return (
    <PublicShell
      words={words}
      deskName={desk.deskName}
      organisation={{
        name: desk.organisationName || desk.deskName,
        contact: desk.contactEmail || desk.websiteUrl,
        address: desk.address || null,
      }}
      current={page.current}
      hasOwnSearch={page.hasOwnSearch ?? false}
      isSample={desk.isSample}
      footer={{ pages: footerPagesOf(desk, words) }}
      translations={languageChoices(desk.language)
        .filter(({ language }) => isTranslated || language === desk.language)
        .map(({ language, href }) => ({ language, href: href(address) }))}
    >
      {children}
    </PublicShell>
  );
}
