import { describe, expect, it } from "vitest";
import { instantInZone, localInZone } from "./local-time.ts";

describe("times typed in the desk's zone", () => {
  it("reads a summer and a winter time with their own offsets", () => {
    expect(instantInZone("2026-07-01T18:30", "Europe/Kyiv")).toBe("2026-07-01T15:30:00.000Z");
    expect(instantInZone("2026-12-01T18:30", "Europe/Kyiv")).toBe("2026-12-01T16:30:00.000Z");
    expect(instantInZone("2026-12-01T18:30", "America/New_York")).toBe("2026-12-01T23:30:00.000Z");
  });

  it("takes the first of a repeated hour", () => {
    expect(instantInZone("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  });

  it("takes the time after the change for a skipped hour", () => {
    expect(instantInZone("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("refuses what is no time or no zone", () => {
    expect(instantInZone("tomorrow", "UTC")).toBeNull();
    expect(instantInZone("2026-13-45T99:99", "UTC")).toBeNull();
    expect(instantInZone("2026-07-01T18:30", "Middle/Earth")).toBeNull();
  });

  it("shows an instant as the clock of the zone has it, and reads it back", () => {
    expect(localInZone("2026-07-01T15:30:00.000Z", "Europe/Kyiv")).toBe("2026-07-01T18:30");
    expect(instantInZone(localInZone("2026-11-21T23:59:00.000Z", "Asia/Kathmandu"), "Asia/Kathmandu")).toBe(
      "2026-11-21T23:59:00.000Z",
    );
    expect(localInZone(null, "UTC")).toBe("");
  });
});
