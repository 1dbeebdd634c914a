import { expect, test } from "vitest";
import { isolated } from "./isolated.ts";

const [ltr, rtl] = [{ direction: "ltr" }, { direction: "rtl" }] as const;

test("text that could turn its surroundings is set apart, all text is where the page runs from right to left", () => {
  expect(isolated("Ruth Vane Jr.", ltr)).toBe("Ruth Vane Jr.");
  expect(isolated("Ruth Vane Jr.", rtl)).toBe("\u2068Ruth Vane Jr.\u2069");
  expect(isolated("Кур’єр", ltr)).toBe("Кур’єр");
  for (const text of ["قناة الميناء", "קול", "Courier\u202e", "\u2067Courier"])
    expect(isolated(text, ltr)).toBe(`\u2068${text}\u2069`);
});
