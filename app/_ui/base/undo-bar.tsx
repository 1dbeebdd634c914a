"use client";

import { Icon } from "./icon.tsx";
import { KeyHint } from "./key-hint.tsx";

interface UndoBarProps {
  /** What was just done; null shows nothing but keeps the live region, so that the next message is announced. */
  readonly message: string | null;
  /** Absent where what was done cannot be taken back from here. */
  readonly onUndo?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
  readonly undoLabel?: string | undefined;
  /** The key that does the same, shown only. */
  readonly shortcut?: string | undefined;
}

/** Says what was just done and offers to take it back. Stays until the next act: nothing is undone by a timer. */
export function UndoBar({ message, onUndo, onDismiss, undoLabel = "Undo", shortcut }: UndoBarProps) {
  return (
    <div
      role="status"
      className="print-hide pointer-events-none fixed inset-x-3 bottom-3 z-40 flex justify-center"
    >
      {message === null ? null : (
        <div className="pointer-events-auto flex max-w-form items-center gap-3 rounded border border-ink bg-ink px-4 py-2 text-paper">
          <p className="min-w-0">{message}</p>
          {onUndo ? (
            <button
              type="button"
              onClick={onUndo}
              className="inline-flex items-center gap-2 rounded px-2 py-1 font-medium underline underline-offset-4 outline-paper"
            >
              {undoLabel}
              {shortcut ? <KeyHint keys={shortcut} /> : null}
            </button>
          ) : null}
          {onDismiss ? (
            <button
              type="button"
              onClick={onDismiss}
              aria-label="Dismiss"
              className="rounded p-2 outline-paper"
            >
              <Icon name="close" size={14} />
            </button>
          ) : null}
        </div>
      )}
    </div>
  );
}
