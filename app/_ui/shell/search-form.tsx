import type { Words } from "#lib/words/words.ts";
import { buttonClass } from "../base/button-class.ts";

/** The search of every page but the list of claims itself: a plain form that leads there. */
export function SearchForm({ words }: { words: Words }) {
  return (
    <form
      role="search"
      action={words.href("/claims")}
      method="get"
      className="order-4 flex w-full gap-2 md:order-none md:w-72"
    >
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
  );
}
