import { existsSync, readFileSync } from "node:fs";

/** A sentence with its gold label; `id` orders the training set by transcript. */
export interface LabelledSentence {
  id: number;
  text: string;
  label: 0 | 1;
}

/** A line of a debate with its gold label. */
export interface DebateLine {
  debate: string;
  line: number;
  text: string;
  label: 0 | 1;
}

const folder = new URL("../../../shared/bench/checkworthiness/", import.meta.url);

/** Where the sets would be, when they are not there; null when they are. */
export function missingSets(): string | null {
  return existsSync(folder) ? null : folder.pathname;
}

/** One of the three ClaimBuster splits, by id: neighbours then come from the same transcript. */
export function readClaimBuster(split: "train" | "dev" | "dev-test"): LabelledSentence[] {
  const rows = readLines<{ id: string; text: string; label: 0 | 1 }>(`ct24.${split}.jsonl`);
  return rows.map((row) => ({ ...row, id: Number(row.id) })).sort((a, b) => a.id - b.id);
}

/** The debates and speeches of CLEF 2019, line by line. Evaluation only: nothing that ships may be trained on it. */
export function readDebates(): DebateLine[] {
  return readLines<DebateLine>("clef2019_t1.training.jsonl");
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(new URL(file, folder), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as T);
}
