import { describe, expect, it } from "vitest";
import { readerFields, type ReaderProblem } from "#lib/domain/reader-message/reader-message.ts";
import type { FormAgain, FormNotice } from "#lib/web/public-form-message.ts";
import { languages } from "#lib/words/languages.ts";
import { wordsFor } from "#lib/words/words.ts";
import { noticeSentence, problemSentence } from "./form-notice.ts";

const notices: readonly FormNotice[] = [
  ...(["fields", "too_fast", "too_old", "not_ours", "elsewhere"] as const),
  ...(["trap", "too_large", "too_many", "desk_full", "closed"] as const),
];
const problems: readonly ReaderProblem[] = ["missing", "too_short", "too_long", "too_many_links", "no_email"];

const again = (notice: FormNotice, retryAfterSeconds: number | null = null): FormAgain => ({
  ...{ sent: false, status: 422, notice, problems: { text: "missing" }, values: {}, stamp: "" },
  retryAfterSeconds,
});

describe.each(languages)("in the language %s", (language) => {
  const words = wordsFor(language, true);

  it("every refusal and every problem of a field has a sentence", () => {
    const sentences = [
      ...notices.map((notice) => noticeSentence(words, again(notice))),
      ...readerFields.flatMap((field) =>
        problems.map((problem) => problemSentence(words, field, problem, "typed")),
      ),
    ];
    for (const sentence of sentences) {
      expect(sentence.length).toBeGreaterThan(10);
      // A message that is missing or cannot be filled in is shown by its name.
      expect(sentence).not.toMatch(/readers\.|[{}]/);
    }
  });
});

it("who has to wait is told in minutes, never in none", () => {
  const words = wordsFor("en", false);
  expect(noticeSentence(words, again("too_many", 1))).toContain("one minute");
  expect(noticeSentence(words, again("desk_full", 1799))).toContain("30 minutes");
});
