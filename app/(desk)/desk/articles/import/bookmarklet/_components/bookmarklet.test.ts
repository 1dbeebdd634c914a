import { Script } from "node:vm";
import { expect, test } from "vitest";
import { bookmarkletFor } from "./bookmarklet.ts";

test("the bookmarklet is one address that runs as a script and names no origin but the desk's", () => {
  const link = bookmarkletFor("https://desk.example");
  expect(link).toMatch(/^javascript:[^\s"'<>]+$/);
  const code = decodeURIComponent(link.slice("javascript:".length));
  expect(() => new Script(code)).not.toThrow();
  expect(code.match(/https?:\/\/[^"]+/g)).toEqual(["https://desk.example"]);
  expect(code).not.toContain('"*"');
});
