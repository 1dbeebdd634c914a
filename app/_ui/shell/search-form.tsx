import type { Words } from "#lib/words/words.ts";
import { buttonClass } from "../base/button-class.ts";

/** The search of every page: a plain form to the list of claims. */
export function SearchForm({ words, query }: { words: Words; query: string | undefined }) {
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
        defaultValue={query}
        maxLength={200}
        className="control min-h-10"
      />
      <button type="submit" className={buttonClass("secondary")}>
        {words.t("site.search.submit")}
      </button>
    </form>
  );
}
