import { describe, expect, it } from "vitest";
import { claimListHref, readClaimQuery } from "./claim-query.ts";

describe("the address of the claim list", () => {
  it("reads what it knows and leaves out the rest", () => {
    const query = readClaimQuery({
      q: " ferry ",
      stage: "approved",
      sort: "sideways",
      mine: "1",
      speaker: ["a", "b"],
    });
    expect(query).toMatchObject({
      q: "ferry",
      stage: "approved",
      sort: "updated",
      mine: true,
      speaker: null,
    });
    expect(readClaimQuery({ stage: "nonsense" }).stage).toBeNull();
  });

  it("keeps the filter and begins the paging anew when the stage changes", () => {
    const query = readClaimQuery({ q: "ferry", stage: "queued", after: "cursor" });
    expect(claimListHref(query, { stage: "approved" })).toBe("/desk/claims?stage=approved&q=ferry");
    expect(claimListHref(query, { after: "next" })).toBe("/desk/claims?stage=queued&q=ferry&after=next");
    expect(claimListHref(readClaimQuery({}), {})).toBe("/desk/claims");
  });
});
