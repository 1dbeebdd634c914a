import { Button, ButtonLink } from "#app/_ui/base/button.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";

interface ListSearchProps {
  /** Address of the list itself. */
  readonly action: string;
  /** Accessible name of the box: "Search sources". */
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
}

/** The search box above a list of the desk: a plain GET form. */
export function ListSearch({ action, label, value, hint }: ListSearchProps) {
  return (
    <form role="search" action={action} className="mb-6 flex max-w-form flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-56">
        <TextInput type="search" name="q" label={label} hint={hint} defaultValue={value} maxLength={200} />
      </div>
      <Button type="submit" icon="search">
        Search
      </Button>
      {value === "" ? null : (
        <ButtonLink href={action} variant="quiet">
          Show all
        </ButtonLink>
      )}
    </form>
  );
}
