"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import type { TakeApartState } from "./use-take-apart.ts";

interface SentenceBoundsProps {
  readonly view: TakeApartView;
  readonly sentence: TextSentence;
  readonly state: TakeApartState;
}

/** Where the sentence begins and ends, and whether its paragraph belongs to the article, set right by hand. */
export function SentenceBounds({ view, sentence, state }: SentenceBoundsProps) {
  const { acts, decisions } = state;
  const index = view.blocks.findIndex(({ start, end }) => sentence.start >= start && sentence.end <= end);
  const block = view.blocks[index];
  const next = decisions.sentences[sentence.index + 1];
  const isAside = block?.kind === "boilerplate";
  return (
    <Details summary={<span className="text-sm">Bounds of the sentence</span>}>
      <div className="flex flex-wrap gap-1.5">
        {next !== undefined && block !== undefined && next.end <= block.end ? (
          <Button size="small" onClick={acts.join}>
            Join with next
          </Button>
        ) : null}
        <Button size="small" onClick={acts.split} onMouseDown={keepSelection}>
          Split at selection
        </Button>
        {block === undefined ? null : (
          <Button
            size="small"
            onClick={() => {
              acts.setBlock(index, block.kind, isAside ? "paragraph" : "boilerplate");
            }}
          >
            {isAside ? "Restore to text" : "Put paragraph aside"}
          </Button>
        )}
      </div>
    </Details>
  );
}

function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
