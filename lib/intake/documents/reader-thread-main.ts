import { parentPort } from "node:worker_threads";
import type { DocumentFile } from "./intake-document.ts";
import { parseDocument } from "./parse-document.ts";

/** The thread in which documents are read: one in, one outcome out. */
parentPort?.on("message", (file: DocumentFile) => {
  void parseDocument(file).then((outcome) => parentPort?.postMessage(outcome));
});
