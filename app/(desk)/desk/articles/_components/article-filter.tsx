import { Button } from "#app/_ui/base/button.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import { listHref, type ListParams } from "./list-params.ts";

/** Looks for words, and switches between what is in use and what is archived. A plain form: it needs no script. */
export function ArticleFilter({ params }: { readonly params: ListParams }) {
  return (
    <form
      role="search"
      aria-label="Articles"
      className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 border-t border-line pt-5"
    >
      <div className="min-w-0 flex-1 basis-64 sm:max-w-narrow">
        <TextInput
          name="q"
          type="search"
          label="Find an article"
          hideLabel
          placeholder="Title, outlet, byline or first words"
          defaultValue={params.q ?? ""}
        />
      </div>
      {params.archived ? <input type="hidden" name="archived" value="1" /> : null}
      <Button type="submit" icon="search">
        Find
      </Button>
      <a
        className="link tap inline-flex items-center text-sm"
        href={listHref({ q: params.q, archived: !params.archived })}
      >
        {params.archived ? "Show articles in use" : "Show archived"}
      </a>
    </form>
  );
}
