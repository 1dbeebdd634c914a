import type { BlockSpan } from "./reading.ts";

/** A byline stands under the headline or at the very end. */
const linesLookedAt = 8;

/** "By Jo Marsh and Kit Vane", "Автор: Джо Марш", "Reporting by Jo Marsh; Editing by Kit Vane". */
const BYLINE =
  /^(?:(?:(?:Written|Reporting|Story|Text) )?by|von|por|par|автор(?:ка)?|текст|texte|texto|autor(?:in)?)(?::\s*|\s+)(?<names>\p{Lu}[^;|\n]{2,120})/iu;

/**
 * Who an article says wrote it: the names of a line such as "By Jo Marsh and Kit Vane", as printed. Only lines that
 * are marked as boilerplate are looked at, because "By Friday the harbour was empty" is prose. Null where none is.
 *
 * @param blocks of `text`, in order.
 */
export function findByline(text: string, blocks: readonly BlockSpan[]): string | null {
  const lines = [...blocks.slice(0, linesLookedAt), ...blocks.slice(linesLookedAt).slice(-2)];
  for (const { start, end, kind } of lines) {
    if (kind !== "boilerplate" || end - start > 200) continue;
    const names = BYLINE.exec(text.slice(start, end).replace(/^[\s*_(–—|•-]+/u, ""))?.groups?.["names"];
    if (names === undefined) continue;
    return names
      .replace(/\s*(?:[|•·]|\s[–—-]\s|,? (?:updated|published|posted)\b|\d).*$/iu, "")
      .replace(/[\s,.]+$/u, "");
  }
  return null;
}
