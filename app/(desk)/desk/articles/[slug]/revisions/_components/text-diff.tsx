import { Button } from "#app/_ui/base/button.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import type { TextChange } from "#lib/domain/revision/text-changes.rules.ts";
import type { RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { changeSizeText } from "./change-size.ts";
import { WordRuns } from "./word-runs.tsx";

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
          <div className="flex max-w-form flex-col gap-4 font-serif text-lg">
            {diff.changes.map((change, index) => (
              <Stretch key={index} change={change} />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

function Stretch({ change }: { readonly change: TextChange }) {
  if (change.changed) {
    return (
      <p dir="auto" className="border-l-4 border-accent pl-4 whitespace-pre-line">
        <WordRuns runs={change.runs} />
      </p>
    );
  }
  const text = change.runs.map((run) => run.text).join("");
  const count = text.split("\n\n").length;
  return (
    <div className="border-l-4 border-line pl-4 text-muted">
      <Details
        summary={
          <span className="font-sans text-sm font-normal">
            {count === 1 ? "One paragraph unchanged" : `${String(count)} paragraphs unchanged`}
          </span>
        }
      >
        <p dir="auto" className="whitespace-pre-line">
          {text}
        </p>
      </Details>
    </div>
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
