import type { FileResult } from "#lib/domain/import/import.schema.ts";
import { maxDocumentBytes, maxDocuments } from "#lib/domain/import/import.ts";

/** One chosen file on its way. A ZIP has several results, anything else one. */
export interface QueuedFile {
  readonly id: number;
  readonly file: File;
  readonly state: "waiting" | "sending" | "done";
  /** Share of the bytes that are sent, 0…1; the desk reads on after that. */
  readonly sent: number;
  readonly results: readonly FileResult[];
}

export interface FileQueue {
  readonly files: readonly QueuedFile[];
  /** What is wrong with the list as a whole, in one sentence. */
  readonly notice: string | null;
}

export const emptyQueue: FileQueue = { files: [], notice: null };

export type QueueStep =
  | { readonly kind: "add"; readonly files: readonly File[] }
  | { readonly kind: "remove"; readonly id: number }
  | { readonly kind: "begin"; readonly id: number }
  | { readonly kind: "sent"; readonly id: number; readonly share: number }
  | { readonly kind: "result"; readonly id: number; readonly result: FileResult }
  | { readonly kind: "end"; readonly id: number; readonly state: "done" | "waiting" }
  | { readonly kind: "again"; readonly id: number }
  | { readonly kind: "say"; readonly notice: string };

const megabytes = String(maxDocumentBytes / 1_000_000);

/** The list of files after a step. Files that cannot be taken are refused here, before a byte is sent. */
export function takeStep(queue: FileQueue, step: QueueStep): FileQueue {
  switch (step.kind) {
    case "add":
      return addFiles(queue, step.files);
    case "remove":
      return { files: queue.files.filter((file) => file.id !== step.id), notice: null };
    case "begin":
      return changed(queue, step.id, { state: "sending", sent: 0, results: [] });
    case "sent":
      return changed(queue, step.id, { sent: step.share });
    case "result": {
      const before = queue.files.find((file) => file.id === step.id)?.results ?? [];
      return changed(queue, step.id, { results: [...before, step.result] });
    }
    case "end":
      return changed(
        queue,
        step.id,
        step.state === "done" ? { state: "done", sent: 1 } : { state: "waiting", sent: 0 },
      );
    case "say":
      return { ...queue, notice: step.notice };
    case "again":
      return changed(queue, step.id, { state: "waiting", sent: 0, results: [] });
  }
}

/** How far the whole list is, 0…1: a file counts half when it is sent and whole when it is read. */
export function progressOf({ files }: FileQueue): number {
  if (files.length === 0) return 0;
  const parts = files.map((file) => (file.state === "done" ? 1 : file.sent / 2));
  return parts.reduce((sum, part) => sum + part, 0) / files.length;
}

function changed(queue: FileQueue, id: number, change: Partial<QueuedFile>): FileQueue {
  return { ...queue, files: queue.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

function addFiles(queue: FileQueue, files: readonly File[]): FileQueue {
  const room = Math.max(0, maxDocuments - queue.files.length);
  const first = Math.max(0, ...queue.files.map((file) => file.id)) + 1;
  const added = files.slice(0, room).map((file, at) => queued(file, first + at));
  const notice =
    files.length > room
      ? `At most ${String(maxDocuments)} files are taken at once: ${String(files.length - room)} were left out.`
      : null;
  return { files: [...queue.files, ...added], notice };
}

function queued(file: File, id: number): QueuedFile {
  if (file.size <= maxDocumentBytes) return { id, file, state: "waiting", sent: 0, results: [] };
  const size = (file.size / 1_000_000).toFixed(1);
  const message = `The file has ${size} MB; at most ${megabytes} MB can be taken.`;
  return { id, file, state: "done", sent: 1, results: [{ file: file.name, status: "refused", message }] };
}
