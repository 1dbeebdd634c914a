import { fileResult, type FileResult } from "#lib/domain/import/import.schema.ts";

interface SendOptions {
  readonly signal: AbortSignal;
  /** Share of the bytes that are sent, 0…1. */
  readonly onSent: (share: number) => void;
  /** What became of the file, or of each file of a ZIP, as soon as the desk says so. */
  readonly onResult: (result: FileResult) => void;
}

const signedOut = "You are signed out. Sign in in another tab, then try again.";
const unreachable = "The desk could not be reached. Try again.";

/**
 * Sends one file with the form's other fields. XMLHttpRequest, because `fetch` does not say how much is sent. Resolves
 * when the desk has answered, also with "refused"; every failure becomes a result of the file. An aborted request
 * resolves to false.
 */
export function sendFile(form: FormData, name: string, options: SendOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let results = 0;
    const readLines = () => {
      const end = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, end).split("\n").filter(Boolean)) {
        results += 1;
        options.onResult(resultIn(line, name));
      }
      read = Math.max(read, end);
    };
    const fail = (message: string) => {
      options.onResult({ file: name, status: "refused", message });
      resolve(true);
    };
    const isAnswer = () =>
      (request.getResponseHeader("content-type") ?? "").startsWith("application/x-ndjson");
    request.upload.onprogress = ({ loaded, total }) => {
      options.onSent(total === 0 ? 1 : loaded / total);
    };
    request.onprogress = () => {
      if (isAnswer()) readLines();
    };
    request.onload = () => {
      // Whoever is signed out is sent to the sign-in page, which is no answer.
      if (isAnswer()) readLines();
      if (results > 0) resolve(true);
      else fail(new URL(request.responseURL).pathname === "/sign-in" ? signedOut : unreachable);
    };
    request.onerror = () => {
      fail(unreachable);
    };
    request.onabort = () => {
      resolve(false);
    };
    options.signal.addEventListener("abort", () => {
      request.abort();
    });
    request.open("POST", "/desk/articles/import/files");
    request.send(form);
  });
}

function resultIn(line: string, name: string): FileResult {
  const parsed = fileResult.safeParse(JSON.parse(line));
  return parsed.success ? parsed.data : { file: name, status: "refused", message: unreachable };
}
