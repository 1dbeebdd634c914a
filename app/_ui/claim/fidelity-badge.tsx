import type { Unfaithful } from "#lib/domain/claim/claim.ts";
import type { Words } from "#lib/words/words.ts";
import { Badge } from "../base/badge.tsx";

/** Says that one appearance does not render what was said. */
export function FidelityBadge({ unfaithful, words }: { unfaithful: Unfaithful; words: Words }) {
  return (
    <Badge tone="warn" icon="alert">
      {words.t(`claim.fidelity.${unfaithful}`)}
    </Badge>
  );
}
