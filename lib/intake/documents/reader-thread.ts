import path from "node:path";
import { Worker } from "node:worker_threads";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { log } from "#lib/log.ts";
import type { DocumentFile, IntakeDocument } from "./intake-document.ts";

/** Seconds a document may take. A report of 300 pages takes three on one core; what takes longer is no article. */
const maxSeconds = 30;
/** Threads at once: more would only share the same cores and hold their documents in memory meanwhile. */
const maxThreads = 2;
/** Seconds a thread waits for another document before it gives its memory back. */
const idleSeconds = 60;
/** Megabytes of a thread: a page of 10 MB as a tree, or a text of 30 MB as one, with room. */
const maxMegabytes = 768;

const sentence =
  "The file cannot be read within the time and memory there is for one: save only its text, or paste it.";

// From the project's folder, where every way to start Plumbline stands: a bundle has no folder of its own.
const script = path.resolve("lib/intake/documents/reader-thread-main.ts");

const idle = new Map<Worker, NodeJS.Timeout>();
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Reads a document in a thread that can be ended from outside. Threads are kept for the next document; one that failed,
 * ran out of memory or took too long is ended, and the document refused with INVALID.
 */
export async function readInWorker(file: DocumentFile): Promise<Outcome<IntakeDocument>> {
  while (busy >= maxThreads) await new Promise<void>((go) => waiting.push(go));
  busy += 1;
  const worker = takeIdle() ?? start();
  try {
    const answer = await answerOf(worker, file);
    if (answer === null) {
      await worker.terminate();
      return refuse("INVALID", sentence);
    }
    keepIdle(worker);
    return answer;
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

function start(): Worker {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes, stackSizeMb: 8 },
    // What libraries print about a document is no message of ours.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  // What a library does after its answer must not end the process, which an error without a listener would.
  worker.on("error", (error) => {
    idle.delete(worker);
    log.warn({ err: error }, "a thread that reads documents ended");
  });
  return worker;
}

function takeIdle(): Worker | null {
  const [first] = idle;
  if (first === undefined) return null;
  const [worker, clock] = first;
  clearTimeout(clock);
  idle.delete(worker);
  return worker;
}

function keepIdle(worker: Worker): void {
  const clock = setTimeout(() => {
    idle.delete(worker);
    void worker.terminate();
  }, idleSeconds * 1000);
  idle.set(worker, clock.unref());
}

/** The thread's answer, or null when it took too long, failed or ended without one. */
function answerOf(worker: Worker, file: DocumentFile): Promise<Outcome<IntakeDocument> | null> {
  return new Promise((resolve) => {
    worker.ref();
    const clock = setTimeout(() => {
      end(null);
    }, maxSeconds * 1000);
    const onMessage = (answer: Outcome<IntakeDocument>) => {
      end(answer);
    };
    const onExit = () => {
      end(null);
    };
    // Out of memory, or a document that made its reader throw outside of every promise; `start` has logged it.
    const onError = () => {
      end(null);
    };
    const settle = () => {
      clearTimeout(clock);
      worker.off("message", onMessage).off("exit", onExit).off("error", onError).unref();
    };
    const end = (answer: Outcome<IntakeDocument> | null) => {
      settle();
      resolve(answer);
    };
    worker.on("message", onMessage).on("exit", onExit).on("error", onError);
    worker.postMessage(file);
  });
}
