import { STATES, type SequenceModel } from "./sequence-model.ts";
import { EDGE_CLASSES } from "./edge-classes.ts";

/** How a model is written down: base64 of little-endian bytes; rows name their non-zero states by a bit each. */
export interface ModelFile {
  scale: number;
  features: number;
  names: string;
  weights: string;
  allowed: string;
  /** Indices of non-zero steps (Uint32) and their weights (Int8). */
  stepPlaces: string;
  stepWeights: string;
}

const K = STATES.length;

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Unpacks a model file; throws when its parts do not fit together. */
export function unpackModel(file: ModelFile): SequenceModel {
  const named = new Int32Array(bytesOf(file.names).buffer);
  const packed = bytesOf(file.weights);
  if (named.length !== file.features)
    throw new Error("The quotation model's file is damaged: feature count.");
  let size = 1;
  while (size < named.length * 2) size *= 2;
  const slots = new Int32Array(2 * size);
  const weights = new Int8Array(named.length * K);
  const signed = new Int8Array(packed.buffer);
  let at = 0;
  for (let row = 0; row < named.length; row += 1) {
    const name = named[row] ?? 0;
    let slot = (name << 1) & (2 * size - 1);
    while (slots[slot] !== 0) slot = (slot + 2) & (2 * size - 1);
    slots[slot] = name;
    slots[slot + 1] = row;
    let bits = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    at += 2;
    // From the lowest set bit on: most states of most rows are zero.
    while (bits !== 0) {
      weights[row * K + 31 - Math.clz32(bits & -bits)] = signed[at] ?? 0;
      at += 1;
      bits &= bits - 1;
    }
  }
  if (at !== packed.length) throw new Error("The quotation model's file is damaged: weights.");
  const steps = new Int8Array((EDGE_CLASSES * EDGE_CLASSES + 1) * (K + 1) * K);
  const places = new Uint32Array(bytesOf(file.stepPlaces).buffer);
  const values = new Int8Array(bytesOf(file.stepWeights).buffer);
  places.forEach((place, index) => {
    steps[place] = values[index] ?? 0;
  });
  return { scale: file.scale, slots, weights, origins: originsOf(bytesOf(file.allowed)), steps };
}

/** `allowed` is `[from][to]`, its last row the start. */
function originsOf(allowed: Uint8Array): Uint8Array[] {
  const states = Array.from({ length: K }, (_, state) => state);
  const lists = states.map((to) => Uint8Array.from(states.filter((from) => allowed[from * K + to] === 1)));
  return [...lists, Uint8Array.from(states.filter((to) => allowed[K * K + to] === 1))];
}
