import { describe, expect, it } from "vitest";
import { encoderWidth, loadSentenceEncoder } from "./sentence-encoder.ts";

const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe("the sentence encoder", () => {
  it("puts sentences of like meaning close together, whatever stands beside them", async () => {
    const { encode } = await loadSentenceEncoder();
    const texts = [
      "The council raised ferry fares by a tenth.",
      "Ferry tickets became ten percent dearer, the council decided.",
      "My grandmother keeps bees.",
    ];
    const [fares, tickets, bees] = await encode(texts);
    expect(dot(fares!, tickets!)).toBeGreaterThan(dot(fares!, bees!) + 0.2);
    const [alone] = await encode([texts[0]!]);
    expect(dot(alone!, fares!)).toBeCloseTo(1, 4);
  });

  it("answers a vector for every text, empty and hostile ones included, in the given order", async () => {
    const { encode } = await loadSentenceEncoder();
    const vectors = await encode(["", "One ferry.", "x".repeat(200_000), "\u0000", ""]);
    expect(vectors.map(({ length }) => length)).toEqual(Array<number>(5).fill(encoderWidth));
    expect(dot(vectors[0]!, vectors[0]!)).toBe(0);
    expect(dot(vectors[1]!, vectors[1]!)).toBeCloseTo(1, 4);
    expect(vectors.every((vector) => vector.every(Number.isFinite))).toBe(true);
    expect(await encode([])).toEqual([]);
  });
});
