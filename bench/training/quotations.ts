import { writeFileSync } from "node:fs";
import type { ModelFile } from "#lib/language/quotations/model-file.ts";
import { STATES } from "#lib/language/quotations/sequence-model.ts";
import { seeded } from "../reading/bootstrap.ts";
import { encode, learn, newField, type Field } from "./conditional-field.ts";
import { examplesOf, readDocuments } from "./quotation-corpus.ts";

/**
 * Trains the quotation model on PolNeAR's training documents and writes its file:
 * `node --max-old-space-size=12000 bench/training/quotations.ts [--every N] [--out FILE]`. About ten minutes on one core.
 * With `--every N` each Nth document is left out, to measure on. What a weight may hold: docs/models/quotations-data-sheet.md.
 */
const minCount = 5;
const epochs = 6;
const rates = { learning: 0.1, decay: 0.002, dropout: 0.7 };
/** Features whose strongest weight is under this are left out of the file, and weights under a third of it. */
const keepFrom = 0.2;
/** Weights are written as whole multiples of this. */
const scale = 0.04;

/**
 * Added to every step that begins a cue, in units of `scale`: a few more reports, each a little less sure. Tried from 0
 * to 60 on polnear.dev: the F of quote and speaker moves by half a point in all.
 */
const cueBonus = 12;

const K = STATES.length;
const cueStates = [STATES.indexOf("B-K1"), STATES.indexOf("B-K2")];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function train(): Field {
  const every = Number(option("--every") ?? 0);
  const documents = readDocuments("train").filter((_, at) => every === 0 || at % every !== 0);
  const examples = documents.flatMap(examplesOf);
  const field = newField(examples, minCount);
  const encoded = examples.splice(0).map((example) => encode(field, example));
  say(
    `${String(documents.length)} documents, ${String(encoded.length)} paragraphs, ${String(field.rows.size)} features`,
  );
  const random = seeded(7);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(encoded, random);
    let fit = 0;
    for (const example of encoded) fit += learn(field, example, rates, random);
    say(`epoch ${String(epoch)}: log-likelihood ${(fit / encoded.length).toFixed(3)} a paragraph`);
  }
  return field;
}

function shuffle(items: unknown[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}

function base64(list: Int32Array | Uint32Array | Uint8Array | Int8Array): string {
  return Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString("base64");
}

const whole = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / scale)));

/** The model file of a field: small weights left out, the others as whole numbers. */
function pack({ rows, weights, steps, allowed }: Field): ModelFile {
  const names: number[] = [];
  const bytes: number[] = [];
  for (const [name, row] of rows) {
    const own = weights.subarray(row * K, (row + 1) * K);
    if (own.every((weight) => Math.abs(weight) < keepFrom)) continue;
    const kept = [...own].map((weight) => (Math.abs(weight) > keepFrom / 3 ? whole(weight) : 0));
    const bits = kept.reduce((sum, weight, state) => (weight === 0 ? sum : sum | (1 << state)), 0);
    names.push(name);
    bytes.push(bits & 255, bits >> 8, ...kept.filter((weight) => weight !== 0).map((weight) => weight & 255));
  }
  const stepOf = (at: number): number => {
    const bonus = at < allowed.length && allowed[at] === 1 && cueStates.includes(at % K) ? cueBonus : 0;
    return Math.max(-127, Math.min(127, whole(steps[at] ?? 0) + bonus));
  };
  const places: number[] = [];
  for (let at = 0; at < steps.length; at += 1) if (stepOf(at) !== 0) places.push(at);
  return {
    scale,
    features: names.length,
    names: base64(Int32Array.from(names)),
    weights: base64(Uint8Array.from(bytes)),
    allowed: base64(allowed),
    stepPlaces: base64(Uint32Array.from(places)),
    stepWeights: base64(Int8Array.from(places, stepOf)),
  };
}

const out = option("--out") ?? new URL("../../lib/language/quotations/quotation-model.json", import.meta.url);
const file = `${JSON.stringify(pack(train()), null, 2)}\n`;
writeFileSync(out, file);
say(`written: ${String(file.length)} bytes`);
