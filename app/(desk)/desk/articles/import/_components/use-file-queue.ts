"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { emptyQueue, takeStep, type FileQueue } from "./file-queue.ts";
import { sendFile } from "./send-file.ts";

export interface RunningQueue extends FileQueue {
  readonly running: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: number) => void;
  /** Sends what waits, one file after the other, with the other fields of the form. */
  readonly start: (form: HTMLFormElement) => void;
  /** The same for one file that was refused. */
  readonly again: (id: number, form: HTMLFormElement) => void;
  readonly cancel: () => void;
  /** Says what is wrong with the list as a whole. */
  readonly say: (notice: string) => void;
}

/**
 * The files of the import form, each sent as a request of its own, so that one failure stops nothing. Leaving the page
 * while files are on their way asks first. A single file that was imported opens its article.
 */
export function useFileQueue(): RunningQueue {
  const [queue, step] = useReducer(takeStep, emptyQueue);
  const [running, setRunning] = useState(false);
  const control = useRef<AbortController>(null);
  useLeaveWarning(running);
  useSingleArticle(queue, running);

  async function run(ids: readonly number[], form: HTMLFormElement) {
    const abort = new AbortController();
    control.current = abort;
    setRunning(true);
    for (const id of ids) {
      const file = queue.files.find((each) => each.id === id)?.file;
      if (file === undefined || abort.signal.aborted) continue;
      step({ kind: "begin", id });
      const answered = await sendFile(formFor(form, file, queue.files.length > 1), file.name, {
        signal: abort.signal,
        onSent: (share) => {
          step({ kind: "sent", id, share });
        },
        onResult: (result) => {
          step({ kind: "result", id, result });
        },
      });
      step({ kind: "end", id, state: answered ? "done" : "waiting" });
    }
    setRunning(false);
  }

  return {
    ...queue,
    running,
    add: (files) => {
      step({ kind: "add", files });
    },
    remove: (id) => {
      step({ kind: "remove", id });
    },
    start: (form) => {
      void run(
        queue.files.filter((file) => file.state === "waiting").map((file) => file.id),
        form,
      );
    },
    again: (id, form) => {
      step({ kind: "again", id });
      void run([id], form);
    },
    cancel: () => control.current?.abort(),
    say: (notice) => {
      step({ kind: "say", notice });
    },
  };
}

/** The fields that go with one file. Title and address cannot be those of each of several articles. */
function formFor(form: HTMLFormElement, file: File, severalFiles: boolean): FormData {
  const data = new FormData(form);
  for (const name of ["text", "files[]", ...(severalFiles ? ["title", "url"] : [])]) data.delete(name);
  data.append("files[]", file);
  return data;
}

function useLeaveWarning(running: boolean) {
  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [running]);
}

function useSingleArticle({ files }: FileQueue, running: boolean) {
  const [only, other] = files;
  const result = other === undefined && only?.results.length === 1 ? only.results[0] : undefined;
  const slug = result?.status === "imported" ? result.slug : undefined;
  useEffect(() => {
    if (slug !== undefined && !running) location.assign(`/desk/articles/${slug}?imported=1`);
  }, [slug, running]);
}
