import { describe, expect, it } from "vitest";
import { addSpeakerInput } from "#lib/domain/speaker/speaker.schema.ts";
import { speakerFields } from "./speaker-shapes.ts";

describe("the speaker form", () => {
  it("reads aliases and addresses line by line and leaves empty roles out", () => {
    const shaped = speakerFields({
      name: "Ada Marsh",
      kind: "person",
      aliases: " A. Marsh\r\n\r\nMayor Marsh ",
      sameAs: null,
      roles: {
        0: { title: "Mayor", fromOn: "2024-01-01", untilOn: null },
        1: { title: null, fromOn: null, untilOn: null },
      },
    });
    expect(addSpeakerInput.parse(shaped)).toMatchObject({
      aliases: ["A. Marsh", "Mayor Marsh"],
      sameAs: [],
      roles: [{ title: "Mayor", fromOn: "2024-01-01", untilOn: null }],
    });
  });

  it("leaves a role with dates and no title to the schema, which asks for the title", () => {
    const shaped = speakerFields({
      name: "A",
      kind: "person",
      roles: { 0: { title: null, fromOn: "2024-01-01" } },
    });
    const parsed = addSpeakerInput.safeParse(shaped);
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(["roles.0.title"]);
  });

  it("hands on what is no text", () => {
    const shaped = speakerFields({ name: "A", kind: "person", aliases: { 0: "x" }, roles: "none" });
    expect(addSpeakerInput.safeParse(shaped).success).toBe(false);
  });
});
