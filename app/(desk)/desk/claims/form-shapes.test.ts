import { describe, expect, it } from "vitest";
import { appearanceFields, claimFields, moveFields, replyFields } from "./form-shapes.ts";

describe("what forms send, as the schemas want it", () => {
  it("reads times on the desk's clock", () => {
    expect(moveFields({ at: "2026-07-01T18:30", timeZone: "Europe/Kyiv" })).toMatchObject({
      at: "2026-07-01T15:30:00.000Z",
    });
    expect(replyFields({ contactedAt: "2026-07-01T18:30", deadlineAt: null, timeZone: "UTC" })).toMatchObject(
      {
        contactedAt: "2026-07-01T18:30:00.000Z",
        deadlineAt: null,
      },
    );
  });

  it("hands on what is no time, so that the schema can say so", () => {
    expect(moveFields({ at: "soon", timeZone: "Nowhere" })).toMatchObject({ at: "soon" });
  });

  it("splits topics at commas, and knows empty from absent", () => {
    expect(claimFields({ topics: "Transport,  Council budget ,," })).toEqual({
      topics: ["Transport", "Council budget"],
    });
    expect(claimFields({ topics: null })).toEqual({ topics: [] });
    expect(claimFields({ noReplyReason: "x" })).toEqual({ noReplyReason: "x" });
  });

  it("leaves hops without a name out of the chain", () => {
    const chain = {
      "0": { name: "Port Gazette", mode: "paraphrase" },
      "1": { name: null, mode: "paraphrase" },
    };
    expect(appearanceFields({ chain })).toEqual({ chain: [{ name: "Port Gazette", mode: "paraphrase" }] });
    expect(appearanceFields({ chain: "damaged" })).toEqual({});
  });
});
