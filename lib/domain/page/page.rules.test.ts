import { describe, expect, it } from "vitest";
import { isPolicy, mayBeRetired, nextPageNumber, pagePathOf, policyPathsOf } from "./page.rules.ts";

describe("the address of a standing page", () => {
  it("is its own for about, funding, team and methodology, and under /policies for the rest", () => {
    expect(["about", "funding", "team", "methodology", "ethics"].map(pagePathOf)).toEqual([
      "/about",
      "/funding",
      "/team",
      "/methodology",
      "/policies/ethics",
    ]);
    expect(isPolicy("about")).toBe(false);
    expect(isPolicy("gifts-from-readers")).toBe(true);
  });
});

describe("the number of a page's next publication", () => {
  it("counts from 1", () => {
    expect(nextPageNumber("about", 0)).toBe(1);
    expect(nextPageNumber("about", 1)).toBe(2);
  });

  it("begins with 2 for the methodology, because verdicts pinned what the application holds every desk to as 1", () => {
    expect(nextPageNumber("methodology", 0)).toBe(2);
    expect(nextPageNumber("methodology", 2)).toBe(3);
  });
});

describe("retiring", () => {
  it("is for every page but the methodology", () => {
    expect(["about", "funding", "team", "ethics"].every(mayBeRetired)).toBe(true);
    expect(mayBeRetired("methodology")).toBe(false);
  });
});

describe("the policies an organisation names", () => {
  it("are those of the methodology page while the desk has written none, and nothing that is not there", () => {
    expect(policyPathsOf(new Set())).toEqual({
      publishingPrinciples: "/methodology",
      correctionsPolicy: "/methodology#corrections",
      verificationFactCheckingPolicy: "/methodology",
      ethicsPolicy: null,
      unnamedSourcesPolicy: null,
      ownershipFundingInfo: null,
    });
  });

  it("are the desk's own pages as soon as they are live", () => {
    const live = new Set(["corrections", "fact-checking", "ethics", "sources", "ownership", "funding"]);
    expect(policyPathsOf(live)).toEqual({
      publishingPrinciples: "/methodology",
      correctionsPolicy: "/policies/corrections",
      verificationFactCheckingPolicy: "/policies/fact-checking",
      ethicsPolicy: "/policies/ethics",
      unnamedSourcesPolicy: "/policies/sources",
      ownershipFundingInfo: "/policies/ownership",
    });
  });

  it("take the funding page where there is none about ownership", () => {
    expect(policyPathsOf(new Set(["funding"])).ownershipFundingInfo).toBe("/funding");
  });
});
