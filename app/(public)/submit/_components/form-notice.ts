import {
  readerLimits,
  type ReaderField,
  type ReaderProblem,
} from "#lib/domain/reader-message/reader-message.ts";
import type { FormAgain } from "#lib/web/public-form-message.ts";
import type { Words } from "#lib/words/words.ts";

/** The sentence above a form that is shown again. */
export function noticeSentence({ t }: Words, again: FormAgain): string {
  const { notice, problems, retryAfterSeconds } = again;
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60));
  if (notice === "fields") return t("readers.notice.fields", { count: Object.keys(problems).length });
  if (notice === "too_many") return t("readers.notice.too_many", { minutes });
  if (notice === "desk_full") return t("readers.notice.desk_full", { minutes });
  return t(`readers.notice.${notice}`);
}

/** The sentence beside a field; `value` is what was typed in it. */
export function problemSentence(
  { t }: Words,
  field: ReaderField,
  problem: ReaderProblem,
  value: string,
): string {
  switch (problem) {
    case "missing":
      return t("readers.problem.missing");
    case "too_short":
      return t("readers.problem.too_short", { least: readerLimits.leastText });
    case "too_long":
      return t("readers.problem.too_long", { most: readerLimits[field], length: value.trim().length });
    case "too_many_links":
      return t("readers.problem.too_many_links", { most: readerLimits.links });
    case "no_email":
      return t("readers.problem.no_email");
  }
}
