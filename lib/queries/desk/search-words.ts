const maxWords = 12;

/**
 * What was typed into a search box as words for `contains`, which Prisma hands to LIKE: there % and _ would match
 * anything, and PostgreSQL refuses NUL. More than 12 words are cut.
 */
export function searchWords(typed: string): string[] {
  const words = typed.normalize("NFC").replaceAll("\0", "").split(/\s+/).filter(Boolean).slice(0, maxWords);
  return words.map((word) => word.replace(/[\\%_]/g, "\\$&"));
}
