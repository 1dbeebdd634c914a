"use client";

import { useContext, useEffect, useId, type KeyboardEvent } from "react";
import { Button } from "#app/_ui/base/button.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { FormStateContext } from "#app/_ui/form/form-context.ts";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import { spotClaimAction } from "../../actions.ts";
import { acceptSuggestionAction } from "../../reading-actions.ts";
import { ClaimFields } from "./claim-fields.tsx";
import type { TakeApartView } from "./take-apart-view.ts";
import type { ClaimDraft } from "./use-take-apart.ts";

interface ClaimSheetProps {
  readonly view: TakeApartView;
  readonly draft: ClaimDraft;
  /** `made` is true when a claim came of it. */
  readonly onClose: (made: boolean) => void;
}

/**
 * The form for a claim on a span: beside the text on wide screens, a sheet from below on narrow ones. Escape closes it.
 * After a refusal everything typed stays.
 */
export function ClaimSheet({ view, draft: { span, suggestion }, onClose }: ClaimSheetProps) {
  const id = useId();
  const words = view.text.slice(span.start, span.end);
  useEffect(() => {
    const field = document.getElementById(`${id}-text`);
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose(false);
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-4 border-edge bg-surface p-4 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-50 max-lg:max-h-[85dvh] max-lg:overflow-y-auto max-lg:overscroll-contain max-lg:border-t-2 max-lg:border-accent lg:rounded lg:border"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id={`${id}-title`} className="text-xl font-semibold">
          New claim
        </h2>
        <Button
          variant="quiet"
          size="small"
          icon="close"
          onClick={() => {
            onClose(false);
          }}
        >
          Close
        </Button>
      </div>
      <blockquote
        dir="auto"
        className="max-h-32 shrink-0 overflow-y-auto border-l-2 border-accent pl-3 font-serif text-base"
        tabIndex={0}
        aria-label="Words of the article"
      >
        {words}
      </blockquote>
      <ActionForm action={suggestion === null ? spotClaimAction : acceptSuggestionAction} label="New claim">
        <HiddenField name="articleId" value={view.articleId} />
        {suggestion === null ? null : <HiddenField name="suggestionId" value={suggestion.id} />}
        <HiddenField name="revisionId" value={view.revisionId} />
        <HiddenField name="start" value={span.start} />
        <HiddenField name="end" value={span.end} />
        <ClaimFields words={words} textId={`${id}-text`} suggested={suggestion} />
        <SaveBar />
        <AfterDone
          onDone={() => {
            onClose(true);
          }}
        />
      </ActionForm>
    </section>
  );
}

/** In sight however long the form is: the sheet, or the column beside the text, scrolls behind it. */
function SaveBar() {
  return (
    <div className="sticky bottom-0 -mx-4 -mb-4 border-t border-line bg-surface px-4 py-3 max-lg:-bottom-4">
      <SubmitButton pendingLabel="Saving…">Save claim</SubmitButton>
    </div>
  );
}

/** Tells the sheet that its form was accepted. */
function AfterDone({ onDone }: { readonly onDone: () => void }) {
  const { status } = useContext(FormStateContext);
  useEffect(() => {
    if (status === "done") onDone();
    // Once for each answer: the handler is made anew at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [status]);
  return null;
}
