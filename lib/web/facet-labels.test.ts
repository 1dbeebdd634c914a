import { describe, expect, it } from "vitest";
import { idMask, kindShift, type FacetLabel } from "#lib/db/public-search-facts.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { rememberedLabels } from "./facet-labels.ts";
import { noteChanged } from "./tag-clock.ts";

const code = (id: number) => (3 << kindShift) | id;

describe("names of filter values", () => {
  it("are read once each, and anew after a live claim has changed", async () => {
    let name = "Zelensky";
    const asked: number[][] = [];
    const labels = rememberedLabels((codes) => {
      const ids = codes.map((each) => each & idMask);
      asked.push(ids);
      return Promise.resolve(
        new Map(ids.map((id): [number, FacetLabel] => [id, { id, key: "k", label: name }])),
      );
    });
    const labelsOf = async (...ids: number[]) =>
      [...(await labels(ids.map(code))).values()].map(({ id, label }) => `${String(id)} ${label}`);

    expect(await labelsOf(1, 2)).toEqual(["1 Zelensky", "2 Zelensky"]);
    expect(await labelsOf(2, 3)).toEqual(["2 Zelensky", "3 Zelensky"]);
    expect(await labelsOf(1, 3)).toEqual(["1 Zelensky", "3 Zelensky"]);
    expect(asked).toEqual([[1, 2], [3]]);
    name = "Zelenskyy";
    noteChanged([publicTags.claims]);
    expect(await labelsOf(1, 3)).toEqual(["1 Zelenskyy", "3 Zelenskyy"]);
    expect(asked.at(-1)).toEqual([1, 3]);
  });

  it("of values that have gone are left out, and asked for again", async () => {
    let reads = 0;
    const labels = rememberedLabels(() => {
      reads += 1;
      return Promise.resolve(new Map());
    });
    expect((await labels([code(77)])).size).toBe(0);
    expect((await labels([code(77)])).size).toBe(0);
    expect(reads).toBe(2);
  });
});
