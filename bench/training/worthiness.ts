import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { unpackDeepModel, type ShippedDeepModel } from "#lib/encoder/worthiness/deep-model.ts";
import type { ShippedWeights } from "#lib/language/worthiness/word-model.ts";
import { steadyThreshold } from "../reading/ranking-measures.ts";
import { missingSets, readClaimBuster } from "./check-worthiness-sets.ts";
import { deepVectors, trainDeep } from "./deep-model-training.ts";
import { packWords, trainWords } from "./word-model-training.ts";

/**
 * `node bench/training/worthiness.ts words` trains what `judgeSentence` uses (seconds), `… deep` then what
 * `plumbline score` adds with the sentence encoder (some ten minutes, most of it encoding). In this order: the second
 * leans on the first. Only ClaimBuster's train split teaches; dev-test sets the thresholds. Seeded throughout.
 */
async function main(what: string): Promise<void> {
  const missing = missingSets();
  if (missing !== null) {
    say(`The check-worthiness sets are not there: ${missing}. Nothing was trained.`);
    process.exitCode = 1;
    return;
  }
  if (what === "words") await trainAndWriteWords();
  else if (what === "deep") await trainAndWriteDeep();
  else {
    say("Usage: node bench/training/worthiness.ts words|deep");
    process.exitCode = 2;
  }
}

async function trainAndWriteWords(): Promise<void> {
  const shipped = packWords(trainWords(readClaimBuster("train"), 1), readClaimBuster("dev-test"));
  await writeConstant("lib/language/worthiness/word-weights.ts", "wordWeights", "ShippedWeights", shipped);
}

async function trainAndWriteDeep(): Promise<void> {
  const train = readClaimBuster("train");
  const tuning = readClaimBuster("dev-test");
  const vectorsOf = (rows: typeof train) =>
    deepVectors(
      rows.map(({ text }) => text),
      say,
    );
  const shipped = trainDeep(train, await vectorsOf(train), say);
  const logit = unpackDeepModel(shipped);
  const vectors = await vectorsOf(tuning);
  const scored = tuning.map(({ text, label }, at) => ({
    label,
    score: logit(text, vectors[at] ?? new Float32Array()),
  }));
  const threshold = steadyThreshold(scored);
  const rounded = { ...shipped, threshold: Number(threshold.toPrecision(4)) };
  await writeConstant("lib/encoder/worthiness/deep-weights.ts", "deepWeights", "ShippedDeepModel", rounded);
}

/** Weights become source, so that a bundler, the type checker and the CLI all find them the same way. */
async function writeConstant(
  file: string,
  name: string,
  type: string,
  value: ShippedWeights | ShippedDeepModel,
): Promise<void> {
  const from = type === "ShippedWeights" ? "./word-model.ts" : "./deep-model.ts";
  const text = `import type { ${type} } from "${from}";

/*
 * Written by bench/training/worthiness.ts; do not edit. Learned from ClaimBuster (Arslan, Hassan, Li and Tremayne 2020,
 * DOI 10.5281/zenodo.3609356, CC BY 4.0): docs/models/worthiness-data-sheet.md, NOTICE.
 */
export const ${name}: ${type} = ${JSON.stringify(value)};
`;
  const place = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  writeFileSync(place, await format(text, { ...(await resolveConfig(place)), filepath: place }));
  say(`${file}: ${Math.round(text.length / 1024)} KB, threshold ${value.threshold}`);
}

function say(line: string): void {
  console.error(line);
}

await main(process.argv[2] ?? "");
