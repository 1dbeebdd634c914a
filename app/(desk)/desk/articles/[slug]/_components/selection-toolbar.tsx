"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import type { TextSelection } from "./use-text-selection.ts";

interface SelectionToolbarProps {
  readonly selection: TextSelection;
  /** Absent for who may not make claims, or decide. */
  readonly onMakeClaim: (() => void) | null;
  readonly onSplit: (() => void) | null;
  readonly singleKeys: boolean;
}

/** What can be done with the selected words, right below them. Pressing it does not let go of the selection. */
export function SelectionToolbar({ selection, onMakeClaim, onSplit, singleKeys }: SelectionToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      style={{ top: selection.top, left: selection.left }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      className="print-hide absolute z-30 flex gap-1 rounded border border-ink bg-paper p-1"
    >
      {onMakeClaim === null ? null : (
        <Button variant="primary" size="small" icon="claim" onClick={onMakeClaim}>
          Make claim
          {singleKeys ? <Hint keys="c" /> : null}
        </Button>
      )}
      {onSplit === null ? null : (
        <Button variant="quiet" size="small" onClick={onSplit} title="Begins a new sentence with these words">
          Split here
          {singleKeys ? <Hint keys="/" /> : null}
        </Button>
      )}
    </div>
  );
}

function Hint({ keys }: { readonly keys: string }) {
  return (
    <span aria-hidden="true">
      <KeyHint keys={keys} />
    </span>
  );
}
