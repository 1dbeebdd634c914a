"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import type { TextSelection } from "./use-text-selection.ts";

interface SelectionToolbarProps {
  readonly selection: TextSelection;
  readonly onMakeClaim: () => void;
  readonly singleKeys: boolean;
}

/** What can be done with the selected words, right below them. Pressing it does not let go of the selection. */
export function SelectionToolbar({ selection, onMakeClaim, singleKeys }: SelectionToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      style={{ top: selection.top, left: selection.left }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      className="print-hide absolute z-30 flex rounded border border-ink bg-paper p-1"
    >
      <Button variant="primary" size="small" icon="claim" onClick={onMakeClaim}>
        Make claim
      </Button>
      {singleKeys ? (
        <span aria-hidden="true" className="flex items-center px-2">
          <KeyHint keys="c" />
        </span>
      ) : null}
    </div>
  );
}
