import { expect, test } from "vitest";
import { readDay, readNamedDay } from "./read-day.ts";

test.each([
  ["2025-03-05T10:00:00+02:00", "2025-03-05T10:00:00+02:00"],
  ["2025-03-05T10:00Z", "2025-03-05T10:00:00Z"],
  ["2025-03-05T10:00:00.123+0200", "2025-03-05T10:00:00+02:00"],
  ["2025-03-05 10:00:00", "2025-03-05"],
  ["20250305", "2025-03-05"],
  ["1741168800", "2025-03-05T10:00:00.000Z"],
  ["Wed, 05 Mar 2025 10:00:00 GMT", "2025-03-05"],
  ["Updated March 5th, 2025 at 10 a.m.", "2025-03-05"],
  ["5 de marzo de 2025", "2025-03-05"],
  ["5. März 2025", "2025-03-05"],
  ["5 березня 2025", "2025-03-05"],
  ["2025年3月5日", "2025-03-05"],
  ["03/05/2025", "2025-03-05"],
  ["25/12/2025", "2025-12-25"],
])("%s is %s", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(["2025-02-30", "99/99/2025", "yesterday", "", "Mayor 5, 2025 votes", "12345678"])(
  "%j is no day",
  (text) => {
    expect(readDay(text)).toBeNull();
  },
);

test("a day in figures alone is not read where it could be mistaken", () => {
  expect(readNamedDay("03/05/2025")).toBeNull();
  expect(readNamedDay("Mar 5, 2025")).toBe("2025-03-05");
});
