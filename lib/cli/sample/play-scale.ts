import { publishScale } from "#lib/commands/rating/publish-scale.ts";
import { readNewestScale } from "#lib/db/scales.ts";
import { publishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { act, type SampleStage } from "./sample-stage.ts";

/** The sample desk tries a rating more … */
export async function addExaggerated(stage: SampleStage): Promise<void> {
  const { version } = await readNewestScale(stage.db);
  await act(stage, "managing", publishScale, publishScaleInput, {
    version,
    note: "“Exaggerated” is new, for figures with a true core that were made larger.",
    added: {
      axis: "content",
      label: "Exaggerated",
      definition: "There is a true core, and it was made larger than it is.",
      value: 2,
      tone: "mostly_false",
      position: 4,
    },
  });
}

/** … and finds that it told readers nothing that “Mostly false” does not. */
export async function retireExaggerated(stage: SampleStage): Promise<void> {
  const { version, ratings } = await readNewestScale(stage.db);
  const content = ratings.filter((rating) => rating.axis === "content");
  const at = content.findIndex((rating) => rating.label === "Exaggerated");
  const rating = content[at];
  if (rating === undefined) throw new Error("The sample's scale has no rating “Exaggerated”.");
  await act(stage, "managing", publishScale, publishScaleInput, {
    version,
    note: "“Exaggerated” is retired: readers took it for “Mostly false”, and so did we. No claim had it.",
    content: { [rating.key]: { ...rating, position: at + 1, retired: true } },
  });
}
