import { describe, expect, it } from "vitest";
import type { FrozenEntry } from "#lib/domain/publication/publication.ts";
import { sha256 } from "./canonical-json.ts";
import { entryHashOf, freezeEntry } from "./directory-publication.ts";

const entry: FrozenEntry = { kind: "topic", slug: "budget", name: "Budget", description: "" };

describe("a directory entry's frozen copy", () => {
  it("has the hash of its bytes, and is known again by its fields whatever its number", () => {
    const first = freezeEntry({ entryId: "id", n: 1, publishedAt: "2026-03-01T00:00:00.000Z", entry });
    const second = freezeEntry({ entryId: "id", n: 2, publishedAt: "2026-03-02T00:00:00.000Z", entry });
    expect(sha256(first.body)).toBe(first.sha256);
    expect(first.sha256).not.toBe(second.sha256);
    expect(entryHashOf(entry)).toBe(entryHashOf({ ...entry }));
    expect(entryHashOf(entry)).not.toBe(entryHashOf({ ...entry, name: "Budgets" }));
  });
});
