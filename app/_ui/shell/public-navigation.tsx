import type { Words } from "#lib/words/words.ts";

export type PublicSection = "claims" | "articles" | "speakers" | "corrections" | "methodology";

const sections: readonly PublicSection[] = ["claims", "articles", "speakers", "corrections", "methodology"];

/** The site's main navigation: five places, one line on a wide screen, two on a narrow one. */
export function MainNavigation({ words, current }: { words: Words; current: PublicSection | undefined }) {
  return (
    <nav aria-label={words.t("site.main.label")} className="order-3 w-full md:order-none md:w-auto">
      <ul className="flex flex-wrap justify-between gap-x-2 sm:justify-start sm:gap-x-5">
        {sections.map((section) => (
          <li key={section}>
            <a
              href={words.href(`/${section}`)}
              aria-current={section === current ? "page" : undefined}
              className="tap inline-flex items-center border-b-2 border-transparent py-1.5 text-xs text-ink hover:border-edge aria-[current=page]:border-accent aria-[current=page]:font-medium sm:text-base"
            >
              {words.t(`site.main.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
