"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { countTogether } from "./count-together.ts";
import type { TextSentence } from "./take-apart-view.ts";

interface WholeArticleProps {
  readonly sentences: readonly TextSentence[];
  readonly isBusy: boolean;
  readonly onTakeAll: () => void;
}

/** One step for what needs no second look; claims are never among it. Says first what it will do. */
export function WholeArticle({ sentences, isBusy, onTakeAll }: WholeArticleProps) {
  const count = countTogether(sentences);
  if (count === 0) return null;
  return (
    <div className="border-t border-line pt-3 text-sm">
      <Details summary="Take all suggestions for background and boilerplate…">
        <p className="mb-3">
          {count === 1 ? "1 undecided sentence is" : `${count} undecided sentences are`} decided as the reader
          suggests. Claims, opinions, predictions and questions stay for you. It can be undone.
        </p>
        <Button size="small" aria-disabled={isBusy || undefined} onClick={onTakeAll}>
          Take {count === 1 ? "1 suggestion" : `${count} suggestions`}
        </Button>
      </Details>
    </div>
  );
}
