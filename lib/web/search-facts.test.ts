import { describe, expect, it } from "vitest";
import { maxNamesakes, type AskedFacts, type SearchFacts } from "#lib/db/public-search-facts.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { rememberedFacts } from "./search-facts.ts";
import { noteChanged } from "./tag-clock.ts";

const counts: Record<string, number> = { ferry: 3, budget: 7, zelensky: 2 };
const spellings = [["volodymyr", "zelensky", "zelenskyy"]];
const facet = { kind: "rating", key: "false", label: "False", claims: 5, code: 1 };

/** A database that notes what it was asked. */
function database(namesakes: readonly (readonly string[])[] = spellings) {
  const asked: AskedFacts[] = [];
  const read = (question: AskedFacts): Promise<SearchFacts> => {
    asked.push(question);
    const { words, names, facets } = question;
    return Promise.resolve({
      ...{ live: 12, months: 2 },
      words: new Map(words.flatMap((w): [string, number][] => (w in counts ? [[w, counts[w] ?? 0]] : []))),
      names: namesakes.filter((list) => names.some((name) => list.includes(name))),
      facets: facets.some(([kind, key]) => kind === facet.kind && key === facet.key) ? [facet] : [],
    });
  };
  noteChanged([publicTags.claims]);
  return { asked, facts: rememberedFacts(read) };
}

describe("what is known of searches", () => {
  it("is asked for once, whatever company it comes in, and answered as the database would", async () => {
    const { asked, facts } = database();
    const first = await facts({
      words: ["ferry", "nobody"],
      names: ["zelensky"],
      facets: [["rating", "false"]],
    });
    expect(first).toEqual({
      ...{ live: 12, months: 2, words: new Map([["ferry", 3]]), names: spellings, facets: [facet] },
    });
    const second = await facts({ words: ["nobody", "budget", "ferry"], names: ["zelensky"], facets: [] });
    expect(second).toEqual({
      live: 12,
      months: 2,
      words: new Map(Object.entries({ ferry: 3, budget: 7 })),
      names: spellings,
      facets: [],
    });
    const third = await facts({
      words: ["ferry"],
      names: ["zelensky"],
      facets: [
        ["topic", "ports"],
        ["rating", "false"],
      ],
    });
    expect(third).toEqual({ ...first, facets: [facet] });
    await facts({ words: ["ferry"], names: [], facets: [["topic", "ports"]] });
    expect(asked.slice(1)).toEqual([
      { words: ["budget"], names: [], facets: [] },
      { words: [], names: [], facets: [["topic", "ports"]] },
    ]);
  });

  it("is asked for again when a live claim has changed", async () => {
    const { asked, facts } = database();
    await facts({ words: ["ferry"], names: [], facets: [] });
    counts["ferry"] = 4;
    expect((await facts({ words: ["ferry"], names: [], facets: [] })).words).toEqual(new Map([["ferry", 3]]));
    noteChanged([publicTags.claims]);
    expect((await facts({ words: ["ferry"], names: [], facets: [] })).words).toEqual(new Map([["ferry", 4]]));
    expect(asked).toHaveLength(2);
    counts["ferry"] = 3;
  });

  it("does not take some namesakes for all", async () => {
    const many = Array.from({ length: maxNamesakes }, (_, i) => ["john", `smith${String(i)}`]);
    const { asked, facts } = database(many);
    await facts({ words: [], names: ["john"], facets: [] });
    expect((await facts({ words: [], names: ["john"], facets: [] })).names).toHaveLength(maxNamesakes);
    expect(asked.map(({ names }) => names)).toEqual([["john"], ["john"]]);
  });
});
