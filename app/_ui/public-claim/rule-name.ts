import { gateRules, overridableRules } from "#lib/domain/gate/gate.ts";
import type { Words } from "#lib/words/words.ts";

/** What readers call a rule of the gate that may be set aside; the key of one that no catalogue knows. */
export function ruleName(rule: string, t: Words["t"]): string {
  const known = gateRules.find((candidate) => candidate === rule);
  if (known === undefined || !overridableRules.includes(known)) return rule;
  return t(`claim.rule.${known}` as "claim.rule.attribution");
}
