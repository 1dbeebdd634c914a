import type { Rating } from "./rating.ts";

const content = (key: string, label: string, value: number | null): Rating => ({
  ...{ key, axis: "content", label, value, retired: false },
  definition: `What “${label}” means.`,
  tone: value === null ? "open" : "half",
});

/** A small scale on both axes, in order, for tests. */
export const smallScale: readonly Rating[] = [
  content("true", "True", 5),
  content("false", "False", 1),
  content("not_a_claim", "Not a checkable claim", null),
  { ...content("confirmed", "Confirmed", null), axis: "attribution" },
  { ...content("misattributed", "Misattributed", null), axis: "attribution" },
];
