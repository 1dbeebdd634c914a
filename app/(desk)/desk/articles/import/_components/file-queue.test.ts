import { describe, expect, test } from "vitest";
import { emptyQueue, progressOf, takeStep, type FileQueue, type QueueStep } from "./file-queue.ts";

const fileOf = (name: string, bytes = 3) => new File([new Uint8Array(bytes)], name);
const after = (...steps: QueueStep[]): FileQueue => steps.reduce(takeStep, emptyQueue);
const two: QueueStep = { kind: "add", files: [fileOf("a.txt"), fileOf("b.pdf")] };

describe("the files of an import", () => {
  test("wait until they are sent, take results one by one, and end", () => {
    const result = { file: "a.txt", status: "imported", id: "x", slug: "a" } as const;
    const queue = after(
      two,
      { kind: "begin", id: 1 },
      { kind: "sent", id: 1, share: 1 },
      { kind: "result", id: 1, result },
      { kind: "end", id: 1, state: "done" },
    );
    expect(queue.files.map(({ state, results }) => [state, results])).toEqual([
      ["done", [result]],
      ["waiting", []],
    ]);
    expect(progressOf(queue)).toBe(0.5);
  });

  test("count half when they are sent and not yet read", () => {
    expect(progressOf(after(two, { kind: "begin", id: 1 }, { kind: "sent", id: 1, share: 1 }))).toBe(0.25);
    expect(progressOf(emptyQueue)).toBe(0);
  });

  test("go back to waiting when they are cancelled or tried again, without their results", () => {
    const refused = { file: "a.txt", status: "refused", message: "No." } as const;
    const queue = after(
      two,
      { kind: "begin", id: 1 },
      { kind: "end", id: 1, state: "waiting" },
      { kind: "result", id: 2, result: refused },
      { kind: "again", id: 2 },
    );
    expect(queue.files.map(({ state, results }) => [state, results.length])).toEqual([
      ["waiting", 0],
      ["waiting", 0],
    ]);
  });

  test("that are too large are refused before they are sent", () => {
    const [file] = after({ kind: "add", files: [fileOf("large.pdf", 20_000_001)] }).files;
    expect(file).toMatchObject({ state: "done", results: [{ status: "refused" }] });
  });

  test("are at most a hundred, and keep their own number when others are removed", () => {
    const many = Array.from({ length: 99 }, (_, at) => fileOf(`${String(at)}.txt`));
    const queue = after({ kind: "add", files: many }, { kind: "remove", id: 1 }, two, two);
    expect(queue.files).toHaveLength(100);
    expect(queue.notice).toBe("At most 100 files are taken at once: 2 were left out.");
    expect(new Set(queue.files.map((file) => file.id)).size).toBe(100);
  });
});
