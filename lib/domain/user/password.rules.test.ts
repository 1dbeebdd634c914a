import { describe, expect, it } from "vitest";
import { maxPasswordChars, passwordProblem } from "./password.rules.ts";

const owner = { email: "imke.barlow@lorne.example", name: "Imke Barlow" };

describe("a new password", () => {
  it.each(["herring on the quay", "Ö-Zug fährt um 7 ab", "kj3h5kj4h5jk3", "🐟🐠🐡🦈🐙🦑🦀🦞🐚🐳🐬🐋"])(
    "is accepted when it is long and not obvious: %s",
    (password) => {
      expect(passwordProblem(password, owner)).toBeNull();
    },
  );

  it.each([
    ["elevenchars", "too short"],
    ["password1234", "a first guess"],
    ["Password!Password!", "a first guess, twice"],
    ["qwertyuiop123", "a row of keys"],
    ["CorrectHorseBatteryStaple", "the famous example"],
    ["plumbline2026!", "the name of the application"],
    ["aaaaaaaaaaaaaaaa", "one character"],
    ["abababababab", "two characters"],
    ["abcdefghijklmn", "the alphabet"],
    ["123456789012", "the digits"],
    ["imke.barlow@lorne.example", "the address"],
    ["xx-IMKE.barlow@lorne.example", "the address with something before it"],
    ["imkebarlow99", "the name and two digits"],
  ])("is refused: %s (%s)", (password) => {
    expect(passwordProblem(password, owner)).toMatch(/\.$/);
  });

  it("counts characters, not code units, and has an upper end", () => {
    expect(passwordProblem("🐟🐠🐡🦈🐙🦑🦀🦞", owner)).toMatch(/at least 12/);
    expect(passwordProblem("herring ".repeat(40), owner)).toMatch(String(maxPasswordChars));
  });
});
