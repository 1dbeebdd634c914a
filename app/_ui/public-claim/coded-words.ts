import { claimTypes } from "#lib/domain/claim/claim.ts";
import type { CodedWords } from "#lib/publishing/claim-changes.ts";
import { attributionLabel, contentLabel } from "#lib/words/rating-words.ts";
import { formatPublicDate } from "../base/public-date.tsx";
import { ruleName } from "./rule-name.ts";
import type { ViewContext } from "./view-context.ts";

/** The keys and days of a publication in the words of its page. */
export function codedWordsOf({ words, timeZone }: Pick<ViewContext, "words" | "timeZone">): CodedWords {
  const { t } = words;
  return {
    content: (rating) => contentLabel(words, rating),
    attribution: (rating) => attributionLabel(words, rating),
    stance: (stance) => t(`claim.stance.${stance}`),
    tier: (tier) => t(`claim.tier.${tier}`),
    kind: (kind) => t(`claim.kind.${kind}`),
    confidential: () => t("claim.evidence.confidential"),
    undated: () => t("claim.evidence.undated"),
    mode: (mode) => t(`claim.mode.${mode}`),
    unfaithful: (unfaithful) => t(`claim.fidelity.${unfaithful}`),
    type: (type) => {
      const known = claimTypes.find((each) => each === type);
      return known === undefined ? type : t(`claim.type.${known}`);
    },
    override: (rule) => t("claim.evidence.override", { rule: ruleName(rule, t) }),
    day: (day) => formatPublicDate(words, day, timeZone),
  };
}
