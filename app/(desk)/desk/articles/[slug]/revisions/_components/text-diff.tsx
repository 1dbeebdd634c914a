import { Button } from "#app/_ui/base/button.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import { TextChanges } from "#app/_ui/base/text-changes.tsx";
import { paragraphsUnchanged } from "#app/(desk)/desk/_components/paragraphs-unchanged.ts";
import type { RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { changeSizeText } from "./change-size.ts";

/** What changed between two revisions, word by word; what did not is folded away. */
export function TextDiff({ view }: { readonly view: RevisionsView }) {
  if (view.revisions.length < 2) return null;
  const { diff } = view;
  return (
    <Section title="What changed" id="changes">
      {view.revisions.length > 2 ? <ChooseRevisions view={view} /> : null}
      {diff === null ? (
        <p className="text-muted">These two cannot be compared. Choose two different revisions.</p>
      ) : (
        <>
          <p className="mb-4 text-sm text-muted">
            From revision {diff.from} to revision {diff.to}: {changeSizeText(diff.size)}.
          </p>
          <TextChanges changes={diff.changes} unchanged={paragraphsUnchanged} />
        </>
      )}
    </Section>
  );
}

/** A plain form that asks the page for another comparison. */
function ChooseRevisions({ view }: { readonly view: RevisionsView }) {
  const options = view.revisions.map(({ n }) => ({ value: String(n), label: `Revision ${String(n)}` }));
  return (
    <form
      action={`/desk/articles/${view.article.slug}/revisions#changes`}
      className="mb-5 flex flex-wrap items-end gap-3"
    >
      <div className="w-40">
        <Select
          name="from"
          label="From"
          options={options}
          defaultValue={String(view.diff?.from ?? view.latest.n - 1)}
        />
      </div>
      <div className="w-40">
        <Select
          name="to"
          label="To"
          options={options}
          defaultValue={String(view.diff?.to ?? view.latest.n)}
        />
      </div>
      <Button type="submit">Compare</Button>
    </form>
  );
}
