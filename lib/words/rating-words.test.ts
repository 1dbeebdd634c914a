import { describe, expect, it } from "vitest";
import { attributionLabel, contentLabel } from "./rating-words.ts";
import { deskWords, wordsFor } from "./words.ts";

const spanish = wordsFor("es", true);
const { t } = deskWords();

describe("labels of ratings", () => {
  it("are translated where the desk uses the label that is shipped", () => {
    const shipped = t("ratings.content.mostly_true");
    const label = contentLabel(spanish, { key: "mostly_true", label: shipped });
    expect(label).toBe(spanish.t("ratings.content.mostly_true"));
    expect(label).not.toBe(shipped);
    const confirmed = t("ratings.attribution.confirmed");
    expect(attributionLabel(spanish, { key: "confirmed", label: confirmed })).toBe(
      spanish.t("ratings.attribution.confirmed"),
    );
  });

  it("stay as the desk wrote them where it changed the label or made a rating of its own", () => {
    expect(contentLabel(spanish, { key: "mostly_true", label: "Nearly right" })).toBe("Nearly right");
    expect(contentLabel(spanish, { key: "half_baked", label: "Half-baked" })).toBe("Half-baked");
    expect(attributionLabel(spanish, { key: "confirmed", label: "She said so" })).toBe("She said so");
  });

  it("are the desk's own in English", () => {
    expect(contentLabel(deskWords(), { key: "false", label: "False" })).toBe("False");
  });

  it("look up no name that is not a message", () => {
    for (const key of ["__proto__", "constructor", "", "a.b", "toString"])
      expect(contentLabel(spanish, { key, label: "As written" })).toBe("As written");
  });
});
