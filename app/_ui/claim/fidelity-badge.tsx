import type { Unfaithful } from "#lib/domain/claim/claim.ts";
import type { Words } from "#lib/words/words.ts";
import { Badge } from "../base/badge.tsx";

interface FidelityBadgeProps {
  readonly unfaithful: Unfaithful;
  /** True on an article's page, where the claim stands beside it: there it is the article that distorts. */
  readonly ofArticle?: boolean | undefined;
  readonly words: Words;
}

/** Says that one appearance does not render what was said. */
export function FidelityBadge({ unfaithful, ofArticle, words }: FidelityBadgeProps) {
  return (
    <Badge tone="warn" icon="alert">
      {words.t(ofArticle ? `article.unfaithful.${unfaithful}` : `claim.fidelity.${unfaithful}`)}
    </Badge>
  );
}
