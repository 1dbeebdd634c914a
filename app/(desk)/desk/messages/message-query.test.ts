import { expect, it } from "vitest";
import { messageListHref, readMessageQuery } from "./message-query.ts";

it("the list's address is read back as it was written, and what is unknown counts as not given", () => {
  const query = { state: "spam", kind: "error", claim: "the-toll", after: "abc" } as const;
  const href = messageListHref(query, { after: "abc" });
  expect(readMessageQuery(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(query);
  expect(readMessageQuery({ state: "nonsense", kind: ["x", "claim"] })).toEqual({
    state: "open",
    kind: null,
    claim: null,
    after: null,
  });
});

it("another filter begins at the first page, and the plain list has the plain address", () => {
  const query = readMessageQuery({ after: "abc", state: "all" });
  expect(messageListHref(query, { kind: "claim" })).toBe("/desk/messages?state=all&kind=claim");
  expect(messageListHref(query, { state: "open" })).toBe("/desk/messages");
});
