import type { ReactNode } from "react";
import type { BlockKind } from "#lib/domain/article/article.ts";

const looks: Readonly<Record<BlockKind, string>> = {
  headline: "text-2xl font-semibold",
  heading: "text-lg font-semibold",
  paragraph: "text-lg leading-relaxed",
  caption: "text-base italic",
  dateline: "text-base text-muted",
  boilerplate: "text-base text-muted",
};

/** Lines without a margin begin where sentences do. */
const indent = "pl-2.5 sm:pl-[8.5rem]";

/** One block of the article in the face of its kind; captions and datelines say in words what they are. */
export function TextBlock({ kind, children }: { readonly kind: BlockKind; readonly children: ReactNode }) {
  return (
    <div data-block={kind} className={`py-1.5 font-serif ${looks[kind]}`}>
      {kind === "caption" ? (
        <p
          className={`border-l-4 border-transparent font-sans text-xs text-muted not-italic select-none ${indent}`}
        >
          Caption
        </p>
      ) : null}
      {children}
    </div>
  );
}

/** Text of a block that is no sentence: a date, a dateline, a credit. */
export function PlainRow({ children }: { readonly children: ReactNode }) {
  return (
    <div dir="auto" className={`border-l-4 border-transparent py-0.5 pr-1 ${indent}`}>
      {children}
    </div>
  );
}

interface NoiseBlockProps {
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Its first words, so that it can be told from others without opening it. */
  readonly opening: string;
  readonly children: ReactNode;
}

/** A block that reads like noise, folded, with the reason; whoever opens it can decide on its sentences after all. */
export function NoiseBlock({ isOpen, onToggle, opening, children }: NoiseBlockProps) {
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        onToggle(event.currentTarget.open);
      }}
      data-block="boilerplate"
      className="my-1 rounded border border-dashed border-line font-serif text-base text-muted"
    >
      <summary className="flex items-baseline gap-2 px-3.5 py-1 font-sans text-sm select-none">
        <span className="shrink-0">{isOpen ? "Hide noise" : "Noise, not counted"}</span>
        {isOpen ? null : <span className="min-w-0 truncate">“{opening}”</span>}
      </summary>
      <p className="px-3.5 pb-1 font-sans text-xs select-none">
        Put aside because it reads like an advertisement, a link or a date, not like the article. Decide on a
        sentence or make a claim of it, and it counts.
      </p>
      {children}
    </details>
  );
}
