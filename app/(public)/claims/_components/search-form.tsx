import { Button } from "#app/_ui/base/button.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { Field } from "#app/_ui/base/field.tsx";
import type { PublicClaimQuery } from "#lib/queries/public/public-claim-filter.ts";
import type { Words } from "#lib/words/words.ts";
import type { SearchPath } from "./search-address.ts";

interface SearchFormProps {
  readonly words: Words;
  readonly path: SearchPath;
  readonly query: PublicClaimQuery;
}

/** Filters that are chosen in lists beside the results: the form keeps them. */
const kept = ["rating", "attribution", "speaker", "topic", "outlet", "article", "year", "verbatim"] as const;

/** Words, order and dates as a plain GET form; with the site's script the results follow what is typed. */
export function ClaimSearchForm({ words, path, query }: SearchFormProps) {
  const { t } = words;
  return (
    <form
      action={words.href(path)}
      method="get"
      aria-label={t("search.form.label")}
      data-instant=""
      className="print-hide mb-6 flex flex-col gap-4"
    >
      {kept.map((name) =>
        query[name] === undefined ? null : <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <Field id="search-words" label={t("search.form.words")}>
            <input
              id="search-words"
              type="search"
              name="q"
              defaultValue={query.q ?? ""}
              maxLength={200}
              className="control"
            />
          </Field>
        </div>
        <OrderSelect words={words} query={query} />
        <Button type="submit" variant="primary">
          {t("search.form.submit")}
        </Button>
      </div>
      <DateFields words={words} query={query} />
    </form>
  );
}

type PartProps = Omit<SearchFormProps, "path">;

/** What stands first is what happens unless one says otherwise, and adds nothing to the address. */
function OrderSelect({ words, query }: PartProps) {
  const { t } = words;
  const isSearch = query.q !== undefined;
  return (
    <div className="basis-52">
      <Field id="search-order" label={t("search.form.order")}>
        <select id="search-order" name="sort" defaultValue={chosenOrder(query)} className="control">
          <option value="">{t(isSearch ? "search.form.relevance" : "search.form.newest")}</option>
          {isSearch ? <option value="newest">{t("search.form.newest")}</option> : null}
          <option value="oldest">{t("search.form.oldest")}</option>
        </select>
      </Field>
    </div>
  );
}

function chosenOrder({ q, sort }: PublicClaimQuery): string {
  const isDefault = sort === (q === undefined ? "newest" : "relevance");
  return isDefault ? "" : (sort ?? "");
}

function DateFields({ words, query }: PartProps) {
  const { t } = words;
  const inUse = (query.from ?? query.to ?? query.corrected) !== undefined;
  return (
    <Details summary={t("search.form.more")} open={inUse}>
      <div className="flex flex-wrap items-end gap-4">
        <Field id="search-from" label={t("search.form.from")}>
          <input
            id="search-from"
            type="date"
            name="from"
            defaultValue={query.from ?? ""}
            className="control"
          />
        </Field>
        <Field id="search-to" label={t("search.form.to")}>
          <input id="search-to" type="date" name="to" defaultValue={query.to ?? ""} className="control" />
        </Field>
        <label className="tap flex items-start gap-2 py-2">
          <input
            type="checkbox"
            name="corrected"
            value="1"
            defaultChecked={query.corrected === "1"}
            className="tick"
          />
          {t("search.form.corrected")}
        </label>
      </div>
    </Details>
  );
}

/** What a search understands, for whoever asks. */
export function SearchHelp({ words }: { words: Words }) {
  const { t } = words;
  return (
    <Details summary={t("search.help.title")}>
      <ul className="max-w-prose list-disc space-y-1 ps-5 text-muted">
        <li>{t("search.help.words")}</li>
        <li>{t("search.help.phrase")}</li>
        <li>{t("search.help.not")}</li>
        <li>{t("search.help.names")}</li>
      </ul>
    </Details>
  );
}
