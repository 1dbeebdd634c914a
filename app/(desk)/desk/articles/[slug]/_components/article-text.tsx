"use client";

import { useMemo, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { asideSummary, blockRuns, type BlockLines } from "./block-runs.ts";
import { SentenceRow } from "./sentence-row.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import { AsideBlock, AsideBlocks, PlainRow, TextBlock } from "./text-block.tsx";
import { TextPieces, type TextClaim } from "./text-pieces.tsx";

interface ArticleTextProps {
  readonly view: TakeApartView;
  readonly sentences: readonly TextSentence[];
  readonly currentId: string | null;
  readonly pointedAt: string | null;
  /** The words a claim is being made of, marked while its form is open. */
  readonly claimSpan: Span | null;
  readonly showRank: boolean;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onSentence: (sentenceId: string) => void;
  /** Brings a block that was put aside back into the text; null for who may not. */
  readonly onRestore: ((blockIndex: number) => void) | null;
  /** The toolbar over a selection: it stands inside the region's box. */
  readonly children: ReactNode;
}

/** The article's text as a region that takes keys while it has focus. A tap or click makes a sentence current. */
export function ArticleText(props: ArticleTextProps) {
  const { view, sentences, region, onKeyDown, onSentence } = props;
  const runs = blockRuns(view.text, view.blocks, sentences);
  return (
    <div className="relative">
      <div
        ref={region}
        role="region"
        aria-label="Article text"
        aria-describedby="article-keys"
        tabIndex={0}
        translate="no"
        lang={view.language ?? undefined}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = event.target instanceof Element ? event.target.closest("[data-sentence]") : null;
          const id = row?.getAttribute("data-sentence");
          if (id) onSentence(id);
        }}
        className="max-w-[47rem] py-2 -outline-offset-2"
      >
        {runs.map((run) =>
          run.aside ? (
            <Aside key={run.blocks[0]?.start} blocks={run.blocks} {...props} />
          ) : (
            <TextBlock key={run.block.start} kind={run.block.kind}>
              <Lines block={run.block} {...props} />
            </TextBlock>
          ),
        )}
      </div>
      {props.children}
    </div>
  );
}

/** What is put aside, open while the current sentence stands in it. */
function Aside({ blocks, ...props }: ArticleTextProps & { readonly blocks: readonly BlockLines[] }) {
  const { view, currentId, onRestore } = props;
  const [isOpen, setOpen] = useState(false);
  const holdsCurrent = blocks.some(({ rows }) =>
    rows.some((row) => row.kind === "sentence" && row.sentence.id === currentId),
  );
  return (
    <AsideBlocks isOpen={isOpen || holdsCurrent} onToggle={setOpen} summary={asideSummary(view.text, blocks)}>
      {blocks.map((block) => (
        <AsideBlock
          key={block.start}
          opening={view.text.slice(block.start, block.end).slice(0, 60)}
          onRestore={
            onRestore === null
              ? null
              : () => {
                  onRestore(block.index);
                }
          }
        >
          <Lines block={block} {...props} />
        </AsideBlock>
      ))}
    </AsideBlocks>
  );
}

type LinesProps = Pick<ArticleTextProps, "view" | "currentId" | "pointedAt" | "claimSpan" | "showRank"> & {
  readonly block: BlockLines;
};

function Lines({ block, view, currentId, claimSpan, showRank, ...props }: LinesProps) {
  const { start, end } = block;
  // The same list as long as the claims are the same, so that rows that did not change are not drawn again.
  const claims = useMemo(
    () => claimsOn(view.claims, claimSpan, { start, end }),
    [view.claims, claimSpan, start, end],
  );
  const pointedAt = claimSpan === null ? props.pointedAt : newClaimId;
  return block.rows.map((row) =>
    row.kind === "plain" ? (
      <PlainRow key={row.start}>
        <TextPieces run={row} text={view.text} claims={claims} pointedAt={pointedAt} />
      </PlainRow>
    ) : (
      <SentenceRow
        key={row.sentence.id}
        sentence={row.sentence}
        text={view.text}
        claims={claims}
        isCurrent={row.sentence.id === currentId}
        showRank={showRank}
        pointedAt={pointedAt}
      />
    ),
  );
}

const newClaimId = "new";

/** The claims that touch a block, with the one that is being made. */
function claimsOn(claims: TakeApartView["claims"], claimSpan: Span | null, block: Span): TextClaim[] {
  const made = claimSpan === null ? [] : [{ ...claimSpan, appearanceId: newClaimId, text: "New claim" }];
  return [...claims, ...made].filter((claim) => overlaps(claim, block));
}
