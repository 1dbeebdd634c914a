import { describe, expect, it } from "vitest";
import { formatInstant } from "./date-time.tsx";

describe("formatInstant", () => {
  it("shows an instant in the desk's time zone, even when that is another day", () => {
    expect(formatInstant("2026-10-17T22:30:00Z", "Europe/Kyiv", "datetime")).toBe("18 October 2026 at 01:30");
    expect(formatInstant(new Date("2026-10-17T22:30:00Z"), "America/New_York")).toBe("17 October 2026");
  });

  it("never shifts a calendar day, however far from Greenwich the desk is", () => {
    expect(formatInstant("2025-03-05", "Pacific/Honolulu")).toBe("5 March 2025");
    expect(formatInstant("2025-03-05", "Pacific/Kiritimati", "datetime")).toBe("5 March 2025");
  });

  it("gives back what is no date instead of failing the page", () => {
    expect(formatInstant("last week", "UTC")).toBe("last week");
  });
});
