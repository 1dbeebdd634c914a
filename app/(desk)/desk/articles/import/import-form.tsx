"use client";

import type { SubmitEvent } from "react";
import { Columns } from "#app/_ui/base/layout.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField } from "#app/_ui/form/form-fields.tsx";
import { importArticleAction } from "../actions.ts";
import { AddressField, MetadataFields } from "../_components/metadata-fields.tsx";
import { FilesField } from "./_components/files-field.tsx";
import { useFileQueue } from "./_components/use-file-queue.ts";

function hasText(form: HTMLFormElement): boolean {
  const text = new FormData(form).get("text");
  return typeof text === "string" && text.trim() !== "";
}

/**
 * The import form: a text, files, or an address alone, with what is known about it beside. Chosen files are sent one by
 * one by script; everything else, and files without script, goes the way of every form.
 */
export function ImportForm({ address }: { readonly address: string | null }) {
  const queue = useFileQueue();
  const count = queue.files.filter((file) => file.state === "waiting").length;

  function sendFiles(event: SubmitEvent<HTMLElement>) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || queue.files.length === 0) return;
    // With every file done, the form is an ordinary one again.
    if (count === 0 && !queue.running) return;
    event.preventDefault();
    event.stopPropagation();
    if (queue.running) return;
    if (hasText(form)) queue.say("Paste the text or choose files, not both.");
    else queue.start(form);
  }

  return (
    <div onSubmitCapture={sendFiles}>
      <ActionForm action={importArticleAction} className="flex flex-col gap-5">
        <Columns
          main={
            <div className="flex flex-col gap-5">
              <AreaField
                name="text"
                label="Article text"
                serif
                minRows={10}
                dir="auto"
                spellCheck={false}
                hint="Headline, captions and advertisements may stay in: they are recognised and can be put aside. HTML is read like the page it makes."
              />
              <FilesField queue={queue} />
              <AddressField
                hint="Alone, it is enough: the desk fetches the page that stands there."
                value={address}
              />
            </div>
          }
          aside={
            <div className="flex flex-col gap-5">
              <div>
                <h2 className="mb-1 text-xl font-semibold">What is known about it</h2>
                <p className="text-sm text-muted">
                  {queue.files.length > 1
                    ? "What you fill in goes for every file, apart from title and address."
                    : "Leave empty what you do not know. What the article says of itself is read off it; the rest stays unknown until somebody finds it out."}
                </p>
              </div>
              <MetadataFields withoutAddress />
              <SubmitButton icon="plus" pendingLabel="Reading the article…">
                {queue.running
                  ? "Importing…"
                  : count > 1
                    ? `Import ${String(count)} articles`
                    : "Import article"}
              </SubmitButton>
            </div>
          }
        />
      </ActionForm>
    </div>
  );
}
