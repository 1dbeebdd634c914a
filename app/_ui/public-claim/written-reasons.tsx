import type { FrozenClaim } from "#lib/domain/publication/publication.ts";
import type { Words } from "#lib/words/words.ts";
import { ruleName } from "./rule-name.ts";
import type { ViewContext } from "./view-context.ts";

/** What the desk wrote where its own rules for evidence were not met: readers can judge the reason. */
export function WrittenReasons({ content, context }: { content: FrozenClaim; context: ViewContext }) {
  const reasons = reasonsOf(content, context.words);
  if (reasons.length === 0) return null;
  return (
    <dl className="mt-2 flex flex-col gap-3 border-t border-line pt-4 text-sm">
      {reasons.map(({ term, text }) => (
        <div key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="max-w-prose" lang={context.lang} dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function reasonsOf({ reasons, overrides }: FrozenClaim, { t }: Words): { term: string; text: string }[] {
  const written = [
    { term: t("claim.evidence.singleSource"), text: reasons.singleSource },
    { term: t("claim.evidence.noPrimary"), text: reasons.noPrimary },
    { term: t("claim.evidence.oneSided"), text: reasons.oneSided },
    ...overrides.map(({ rule, reason }) => ({
      term: t("claim.evidence.override", { rule: ruleName(rule, t) }),
      text: reason,
    })),
  ];
  return written.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
}
