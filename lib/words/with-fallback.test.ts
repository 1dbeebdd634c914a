import { describe, expect, it } from "vitest";
import { withFallback } from "./with-fallback.ts";

const english = { title: "Title", page: { lead: "Lead", more: { end: "End" } } };

describe("withFallback", () => {
  it("takes every message that a language lacks from the other one, at any depth", () => {
    expect(withFallback({ page: { lead: "Entrada" } }, english)).toEqual({
      title: "Title",
      page: { lead: "Entrada", more: { end: "End" } },
    });
    expect(withFallback({}, english)).toEqual(english);
  });

  it("leaves out what only the language itself has", () => {
    expect(withFallback({ title: "Título", old: "Viejo", page: { old: "Viejo" } }, english)).toEqual({
      ...english,
      title: "Título",
    });
  });

  it("takes the other one where a message stands in place of a group, or a group in place of a message", () => {
    expect(withFallback({ page: "Página", title: { of: "Título" } }, english)).toEqual(english);
  });
});
