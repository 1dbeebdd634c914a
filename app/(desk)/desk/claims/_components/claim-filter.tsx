import { Button, ButtonLink } from "#app/_ui/base/button.tsx";
import { Checkbox } from "#app/_ui/base/checkbox.tsx";
import { Select } from "#app/_ui/base/select.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import type { PersonView } from "#lib/queries/desk/list-people.ts";
import type { ClaimQuery } from "../claim-query.ts";

const orders = [
  { value: "updated", label: "Latest change first" },
  { value: "oldest", label: "Longest untouched first" },
  { value: "due", label: "Due first" },
];

/** Narrows the list by a plain GET: the address says what is shown, so it can be sent to a colleague. */
export function ClaimFilter({ query, people }: { query: ClaimQuery; people: readonly PersonView[] }) {
  const narrowed =
    query.q !== null ||
    query.assignee !== null ||
    query.mine ||
    query.speaker !== null ||
    query.topic !== null;
  return (
    <form
      method="get"
      action="/desk/claims"
      role="search"
      aria-label="Claims"
      className="mb-6 flex flex-wrap items-end gap-3"
    >
      <Kept query={query} />
      <div className="min-w-0 grow basis-64">
        <TextInput
          name="q"
          label="Words"
          type="search"
          defaultValue={query.q ?? ""}
          placeholder="In text or statement"
        />
      </div>
      <div className="min-w-0 grow basis-36 sm:basis-44">
        <Select
          name="assignee"
          label="Held by"
          defaultValue={query.assignee ?? ""}
          placeholder="Anybody"
          options={[
            { value: "none", label: "Nobody" },
            ...people.map((p) => ({ value: p.id, label: p.name })),
          ]}
        />
      </div>
      <div className="min-w-0 grow basis-36 sm:basis-44">
        <Select name="sort" label="Order" defaultValue={query.sort} options={orders} />
      </div>
      <div className="pb-2">
        <Checkbox name="mine" label="Only mine" value="1" defaultChecked={query.mine} />
      </div>
      <div className="flex gap-2">
        <Button type="submit" icon="search">
          Show
        </Button>
        {narrowed ? (
          <ButtonLink
            href={query.stage === null ? "/desk/claims" : `/desk/claims?stage=${query.stage}`}
            variant="quiet"
          >
            Clear
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

/** What the form does not ask for but the address already says. */
function Kept({ query }: { query: ClaimQuery }) {
  return (
    <>
      {query.stage === null ? null : <input type="hidden" name="stage" value={query.stage} />}
      {query.speaker === null ? null : <input type="hidden" name="speaker" value={query.speaker} />}
      {query.topic === null ? null : <input type="hidden" name="topic" value={query.topic} />}
    </>
  );
}
