import { describe, expect, it } from "vitest";
import {
  claimPublication,
  frozenAppearance,
  frozenVerdict,
} from "#lib/domain/publication/publication.fixtures.ts";
import { placeClaims } from "./place-claims.ts";

const text = "The mayor said more than three hundred people came. Nobody counted them twice.";
const words = "more than three hundred people came";
const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words };
const revision = { articleSlug: "harbour-budget", text, sha256: "a".repeat(64), anchors: [] };
const misattributed = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;

describe("claims placed in an article", () => {
  it("take along both answers, the language and whether the words there distort what was said", () => {
    const publication = claimPublication({
      content: {
        language: "uk",
        appearances: [frozenAppearance({ ...span, fidelity: "distorted" })],
        verdict: frozenVerdict({ attribution: misattributed }),
      },
    });
    expect(placeClaims([publication], revision).highlights).toEqual([
      {
        claimSlug: publication.slug,
        claimText: publication.content.text,
        rating: frozenVerdict().content,
        attribution: misattributed,
        language: "uk",
        start: span.start,
        end: span.end,
        fidelity: "distorted",
      },
    ]);
  });

  it("keep what is wrong with a place where a faithful appearance meets a distorted one", () => {
    for (const fidelities of [["faithful", "distorted"] as const, ["distorted", null] as const]) {
      const appearances = fidelities.map((fidelity) => frozenAppearance({ ...span, fidelity }));
      const { highlights } = placeClaims([claimPublication({ content: { appearances } })], revision);
      expect(highlights.map(({ fidelity }) => fidelity)).toEqual(["distorted"]);
    }
  });

  it("are listed without a place when their words are gone from the text", () => {
    const gone = frozenAppearance({ revisionSha256: "b".repeat(64), exact: "words that are gone" });
    const { highlights, unplaced } = placeClaims(
      [claimPublication({ content: { appearances: [gone] } })],
      revision,
    );
    expect(highlights).toEqual([]);
    expect(unplaced).toEqual([
      expect.objectContaining({ claimSlug: "harbour-budget-has-doubled", language: "en" }),
    ]);
  });
});
