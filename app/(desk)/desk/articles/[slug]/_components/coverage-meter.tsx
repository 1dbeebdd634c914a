import { Meter } from "#app/_ui/base/meter.tsx";
import { coverageOf } from "#lib/domain/article/article.ts";
import type { TextSentence } from "./take-apart-view.ts";

/** How much of the article is decided, as it stands on this screen. */
export function CoverageMeter({
  sentences,
}: {
  readonly sentences: readonly Pick<TextSentence, "kind" | "decision">[];
}) {
  const { decided, total } = coverageOf(sentences);
  return <Meter label="Coverage" value={decided} max={total} unit="sentences" />;
}
