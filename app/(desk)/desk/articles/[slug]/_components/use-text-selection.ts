"use client";

import { useEffect, useState, type RefObject } from "react";
import type { Span } from "#lib/domain/article/article.ts";
import { offsetOfPoint, pointOfOffset } from "./text-points.ts";

/** What is selected of the article, and where on the page: pixels from the region's top left corner. */
export interface TextSelection extends Span {
  readonly top: number;
  readonly left: number;
}

/**
 * The selection inside the article's text, in UTF-16 units of the revision, however it was made: by mouse, by touch,
 * by keyboard or by assistive technology. Null when nothing of the article is selected.
 */
export function useTextSelection(region: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  useEffect(() => {
    const read = () => {
      const root = region.current;
      const next = root === null ? null : readSelection(root, text);
      setSelection((last) => (last?.start === next?.start && last?.end === next?.end ? last : next));
    };
    document.addEventListener("selectionchange", read);
    return () => {
      document.removeEventListener("selectionchange", read);
    };
  }, [region, text]);
  return selection;
}

/** The caret in the article's text, asked for when it matters: a click leaves one where the browser shows none. */
export function useCaret(region: RefObject<HTMLElement | null>): () => Span | null {
  return () => {
    const selection = document.getSelection();
    if (region.current === null || selection?.isCollapsed !== true || selection.anchorNode === null)
      return null;
    if (!region.current.contains(selection.anchorNode)) return null;
    const at = offsetOfPoint<Node>(region.current, selection.anchorNode, selection.anchorOffset);
    return at === null ? null : { start: at, end: at };
  };
}

function readSelection(root: HTMLElement, text: string): TextSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const start = offsetOfPoint<Node>(root, range.startContainer, range.startOffset);
  // A triple click on the last line ends outside the region.
  const end = root.contains(range.endContainer)
    ? offsetOfPoint<Node>(root, range.endContainer, range.endOffset)
    : offsetOfPoint<Node>(root, root, root.childNodes.length);
  if (start === null || end === null) return null;
  const span = withoutEdges(text, start, end);
  if (span === null) return null;
  const box = root.getBoundingClientRect();
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const left = Math.max(0, Math.min(last.left - box.left, box.width - 270));
  return { ...span, top: last.bottom - box.top + 8, left };
}

/** The span without white space at its ends; null when nothing else is in it. */
function withoutEdges(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** Selects a span of the article on the page, as if by mouse. */
export function selectSpan(root: HTMLElement, span: Span): void {
  const start = pointOfOffset<Node>(root, span.start, "start");
  const end = pointOfOffset<Node>(root, span.end, "end");
  if (start === null || end === null) return;
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

/** Lets go of whatever is selected. */
export function clearSelection(): void {
  document.getSelection()?.removeAllRanges();
}
