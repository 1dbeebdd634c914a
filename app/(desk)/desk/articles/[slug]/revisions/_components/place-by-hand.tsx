"use client";

import { useRef, useState } from "react";
import { FormDetails } from "#app/(desk)/desk/claims/_components/form-details.tsx";
import { Button } from "#app/_ui/base/button.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField } from "#app/_ui/form/form-fields.tsx";
import { setAnchorAction } from "../actions.ts";
import { useRevisionText } from "./revision-text.tsx";

interface PlaceByHandProps {
  readonly appearanceId: string;
  readonly revisionId: string;
  readonly n: number;
  /** What is proposed now. */
  readonly words: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes the words an appearance stands on now: typed or pasted, or selected in the text. A selection also sends its
 * place, so that words that stand there several times are told apart.
 */
export function PlaceByHand({ appearanceId, revisionId, n, words }: PlaceByHandProps) {
  const [span, setSpan] = useState<Span | null>(null);
  const [selecting, setSelecting] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  function take(chosen: Span, exact: string) {
    setSpan(chosen);
    const field = frame.current?.closest("form")?.elements.namedItem("exact");
    if (field instanceof HTMLTextAreaElement) field.value = exact;
  }

  return (
    <ActionForm action={setAnchorAction} className="text-sm">
      <HiddenField name="appearanceId" value={appearanceId} />
      <HiddenField name="revisionId" value={revisionId} />
      {span === null ? null : (
        <>
          <HiddenField name="start" value={span.start} />
          <HiddenField name="end" value={span.end} />
        </>
      )}
      <FormDetails summary="Place by hand…">
        <div ref={frame} className="flex max-w-form flex-col gap-4">
          <AreaField
            name="exact"
            label={`The words in revision ${String(n)}`}
            hint="As they stand there, copied from its text or selected in it."
            serif
            minRows={2}
            dir="auto"
            defaultValue={words}
            onInput={() => {
              setSpan(null);
            }}
          />
          {selecting ? <SelectIn label={`Text of revision ${String(n)}`} onSelect={take} /> : null}
          <div className="flex flex-wrap gap-2">
            <SubmitButton size="small">Place here</SubmitButton>
            {selecting ? null : (
              <Button
                size="small"
                onClick={() => {
                  setSelecting(true);
                }}
              >
                Select in the text
              </Button>
            )}
          </div>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

interface SelectInProps {
  readonly label: string;
  readonly onSelect: (span: Span, exact: string) => void;
}

/** The whole text as one text node, so that a selection in it is a span of the revision. */
function SelectIn({ label, onSelect }: SelectInProps) {
  const text = useRevisionText();
  const page = useRef<HTMLDivElement>(null);
  const take = () => {
    const span = page.current === null ? null : selectedIn(page.current, text);
    if (span !== null) onSelect(span, text.slice(span.start, span.end));
  };
  return (
    <div
      ref={page}
      dir="auto"
      tabIndex={0}
      role="region"
      aria-label={label}
      onMouseUp={take}
      onTouchEnd={take}
      onKeyUp={take}
      className="max-h-80 overflow-y-auto rounded border border-edge bg-surface p-4 font-serif text-base whitespace-pre-line"
    >
      {text}
    </div>
  );
}

/** The selection inside the one text node, without white space at its ends; null when there is none. */
function selectedIn(page: HTMLElement, text: string): Span | null {
  const selection = page.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (range.startContainer !== page.firstChild || range.endContainer !== page.firstChild) return null;
  const chosen = text.slice(range.startOffset, range.endOffset);
  const exact = chosen.trim();
  if (exact === "") return null;
  const start = range.startOffset + (chosen.length - chosen.trimStart().length);
  return { start, end: start + exact.length };
}
