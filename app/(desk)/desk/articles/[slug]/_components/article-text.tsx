"use client";

import { useMemo, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { Span } from "#lib/domain/article/article.ts";
import { isFolded, rowsOfBlock } from "./block-rows.ts";
import { SentenceRow } from "./sentence-row.tsx";
import type { TakeApartView, TextSentence } from "./take-apart-view.ts";
import { NoiseBlock, PlainRow, TextBlock } from "./text-block.tsx";
import { TextPieces, type TextClaim } from "./text-pieces.tsx";

interface ArticleTextProps {
  readonly view: TakeApartView;
  readonly sentences: readonly TextSentence[];
  readonly currentId: string | null;
  readonly pointedAt: string | null;
  /** The words a claim is being made of, marked while its form is open. */
  readonly claimSpan: Span | null;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onSentence: (sentenceId: string) => void;
  /** The toolbar over a selection: it stands inside the region's box. */
  readonly children: ReactNode;
}

/** The article's text as a region that takes keys while it has focus. A tap or click makes a sentence current. */
export function ArticleText(props: ArticleTextProps) {
  const { view, region, onKeyDown, onSentence } = props;
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
        {view.blocks.map((block) => (
          <Block key={block.start} block={block} {...props} />
        ))}
      </div>
      {props.children}
    </div>
  );
}

type BlockProps = ArticleTextProps & { readonly block: TakeApartView["blocks"][number] };

function Block({ block, view, sentences, currentId, claimSpan, ...props }: BlockProps) {
  const [isOpen, setOpen] = useState(false);
  const rows = rowsOfBlock(view.text, block, sentences);
  // The same list as long as the claims are the same, so that rows that did not change are not drawn again.
  const claims = useMemo(() => claimsOn(view.claims, claimSpan, block), [view.claims, claimSpan, block]);
  const pointedAt = claimSpan === null ? props.pointedAt : newClaimId;
  const lines = rows.map((row) =>
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
        pointedAt={pointedAt}
      />
    ),
  );
  const isNoise = rows.every((row) => row.kind === "plain" || isFolded(row.sentence));
  const holdsSentence = rows.some((row) => row.kind === "sentence");
  if (block.kind !== "boilerplate" || !isNoise || !holdsSentence)
    return <TextBlock kind={block.kind}>{lines}</TextBlock>;
  const holdsCurrent = rows.some((row) => row.kind === "sentence" && row.sentence.id === currentId);
  return (
    <NoiseBlock
      isOpen={isOpen || holdsCurrent}
      onToggle={setOpen}
      opening={view.text.slice(block.start, block.end)}
    >
      {lines}
    </NoiseBlock>
  );
}

const newClaimId = "new";

/** The claims that touch a block, with the one that is being made. */
function claimsOn(claims: TakeApartView["claims"], claimSpan: Span | null, block: Span): TextClaim[] {
  const made = claimSpan === null ? [] : [{ ...claimSpan, appearanceId: newClaimId, text: "New claim" }];
  return [...claims, ...made].filter((claim) => overlaps(claim, block));
}
