import type { ReactNode } from "react";
import { Button } from "#app/_ui/base/button.tsx";
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
const indent = "pl-2.5 sm:pl-[9.25rem]";

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

interface AsideBlocksProps {
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
  /** How many lines, and how they begin, so that they can be told without opening them. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** Blocks put aside as boilerplate, folded to one line; whoever opens it can restore each, or decide on a sentence. */
export function AsideBlocks({ isOpen, onToggle, summary, children }: AsideBlocksProps) {
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        onToggle(event.currentTarget.open);
      }}
      data-block="boilerplate"
      className="my-1.5 rounded border border-dashed border-line font-serif text-base text-muted"
    >
      <summary className="flex items-center gap-2 px-3.5 py-1 font-sans text-sm select-none">
        <span className="min-w-0 truncate">{summary}</span>
      </summary>
      <p className="px-3.5 pb-1 font-sans text-xs select-none">
        Not counted: it reads like an advertisement, a link or a teaser, not like the article.
      </p>
      {children}
    </details>
  );
}

/** One block among those put aside, with the way back into the text. */
export function AsideBlock({
  onRestore,
  opening,
  children,
}: {
  /** Absent for who may not decide. */
  readonly onRestore: (() => void) | null;
  readonly opening: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="border-t border-line py-1">
      {children}
      {onRestore === null ? null : (
        <div className="px-2.5 font-sans select-none sm:pl-[9.25rem]">
          <Button variant="quiet" size="small" icon="undo" className="-ml-3" onClick={onRestore}>
            Restore to text<span className="sr-only">: {opening}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
