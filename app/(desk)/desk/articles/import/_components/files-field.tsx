"use client";

import { useContext, useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from "react";
import { fieldAria, FieldErrors } from "#app/_ui/base/field.tsx";
import { FormStateContext } from "#app/_ui/form/form-context.ts";
import { maxDocumentBytes, maxDocuments } from "#lib/domain/import/import.ts";
import { ChosenFiles } from "./chosen-files.tsx";
import { FileResults } from "./file-results.tsx";
import type { RunningQueue } from "./use-file-queue.ts";

const accept = ".txt,.md,.html,.htm,.xhtml,.docx,.odt,.pdf,.zip,text/plain,text/html,application/pdf";

/**
 * Where files come in: a picker that works by itself, which is also a place to drop files on. With JavaScript the
 * chosen files stand in a list until they are sent one by one; without, the form sends them all.
 */
export function FilesField({ queue }: { readonly queue: RunningQueue }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { files: answers, fields } = useContext(FormStateContext);
  const error = fields?.["file"] ?? fields?.["files"];
  const { add } = queue;

  function takeChosen() {
    const chosen = [...(input.current?.files ?? [])];
    if (chosen.length > 0) add(chosen);
    // Emptied, so that the same file can be chosen again and nothing is sent twice.
    if (input.current !== null) input.current.value = "";
  }

  // What was chosen before the page's script had arrived. Once: `takeChosen` is another function at every drawing.
  useEffect(takeChosen, []); // eslint-disable-line react-hooks/exhaustive-deps

  const hint = "hint";
  return (
    <div className="flex flex-col gap-3">
      <DropZone onFiles={add}>
        <label htmlFor={id} className="font-medium">
          Or choose files
        </label>
        <p id={`${id}-hint`} className="-mt-1 text-sm text-muted">
          Text, web page (HTML), Word, OpenDocument or PDF, or a ZIP of them; you can drop them here. At most{" "}
          {maxDocumentBytes / 1_000_000} MB each and {maxDocuments} at once.
        </p>
        <noscript>
          <p className="text-sm text-muted">Without JavaScript they go together: at most 30 MB in all.</p>
        </noscript>
        <input
          {...fieldAria({ id, hint, error })}
          ref={input}
          type="file"
          multiple
          name="files[]"
          accept={accept}
          onChange={takeChosen}
          // With script the list below says what is chosen; the browser's own words would say "no file".
          data-listed={queue.files.length > 0 ? "" : undefined}
          className="min-w-0 cursor-pointer text-sm text-muted data-listed:text-transparent file:mr-3 file:cursor-pointer file:rounded file:border file:border-solid file:border-edge file:bg-surface file:px-4 file:py-1.5 file:text-base file:font-medium file:text-ink hover:file:border-ink hover:file:bg-sunken"
        />
        <div role="alert" className="empty:-mt-2">
          <FieldErrors id={id} error={queue.notice ?? error} />
        </div>
      </DropZone>
      <ChosenFiles queue={queue} />
      {answers === undefined ? null : <FileResults results={answers} named />}
    </div>
  );
}

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A place that takes files dropped on it and shows when they hang over it. The picker inside does the same by keyboard. */
function DropZone({ onFiles, children }: DropZoneProps) {
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
      data-over={over ? "" : undefined}
      className="flex flex-col gap-2 rounded border border-dashed border-edge px-4 py-4 data-over:border-solid data-over:border-accent data-over:bg-accent-tint"
    >
      {children}
    </div>
  );
}
