import type { Words } from "#lib/words/words.ts";
import { buttonClass } from "../base/button-class.ts";
import { Icon } from "../base/icon.tsx";

/**
 * The search of every page but the list of claims itself: a plain form that leads there. A phone shows a link to the
 * list's own form instead: two lines of controls would push the verdict off its first screen.
 */
export function SearchForm({ words }: { words: Words }) {
  return (
    <>
      <a
        href={words.href("/claims")}
        className="tap inline-flex min-h-10 min-w-6 items-center gap-2 md:hidden"
      >
        <Icon name="search" />
        <span className="max-[22rem]:sr-only">{words.t("site.search.submit")}</span>
      </a>
      <form role="search" action={words.href("/claims")} method="get" className="hidden w-72 gap-2 md:flex">
        <input
          type="search"
          name="q"
          aria-label={words.t("site.search.label")}
          placeholder={words.t("site.search.label")}
          maxLength={200}
          className="control min-h-10"
        />
        <button type="submit" className={buttonClass("secondary")}>
          {words.t("site.search.submit")}
        </button>
      </form>
    </>
  );
}
