import { describe, expect, it } from "vitest";
import { modelFeatures, signalNames, signalVector } from "./model-features.ts";
import { occurrences, readSignals } from "./sentence-signals.ts";
import { scoreOf } from "./word-model.ts";

describe("the signals of a sentence", () => {
  it("tells figures apart by shape, never by value", () => {
    expect(readSignals("In 2031 the 3rd pier cost $4.5m, 12% or 1,200 more than 9 boats.").words).toEqual(
      "in #year the #ordinal pier cost #money m #percent or #long more than #digit boats".split(" "),
    );
  });

  it("counts figures without years, dates apart", () => {
    expect(readSignals("It lost 40 boats in 2019.")).toMatchObject({ figures: 1, years: 1 });
  });

  it("knows the country from the pronoun", () => {
    expect(occurrences(readSignals("The US consul left."), "firstPlural")).toBe(0);
    expect(occurrences(readSignals("The consul left us."), "firstPlural")).toBe(1);
  });

  it("knows “has signed” from “has to sign”", () => {
    expect(readSignals("She has never signed it.").perfect).toBe(1);
    expect(readSignals("She has to sign it.").perfect).toBe(0);
  });

  it("takes the first word for a name when it is followed like one", () => {
    expect(readSignals("Orr refused the plan.").names).toBe(1);
    expect(readSignals("Elin Orr is here.").names).toBe(2);
    expect(readSignals("He refused the plan.").names).toBe(0);
    expect(readSignals("Ferries are late.").names).toBe(0);
  });

  it("sees plans as well as “will”", () => {
    expect(readSignals("The board is going to close it.").foresees).toBe(1);
    expect(readSignals("The board will close it.").foresees).toBe(1);
    expect(readSignals("The board went to the pier.").foresees).toBe(0);
  });

  it("sees a question before a closing quotation mark, and typographic apostrophes", () => {
    expect(readSignals("“Wouldn’t that be splendid?”")).toMatchObject({ question: true, quoteMarks: true });
    expect(readSignals("We don’t know.").words).toContain("don't");
  });

  it("gives a vector in step with the names of the signals", () => {
    const signals = readSignals("The council cut 3 routes and 2 boats?");
    const vector = signalVector(signals);
    const on = signalNames.filter((_, at) => vector[at] === 1);
    expect(on).toEqual(expect.arrayContaining([":figures1", ":figures2", ":question"]));
    expect(new Set(signalNames).size).toBe(signalNames.length);
    expect(modelFeatures(signals)).toEqual(expect.arrayContaining(on));
  });
});

describe("a score", () => {
  it("rises with the logit and is 0.5 at the threshold", () => {
    const scores = [-900, -3, -1, 0, 4, 900].map((logit) => scoreOf(logit, -1));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[2]).toBe(0.5);
  });
});
