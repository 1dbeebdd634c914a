import type { PageRow } from "#lib/db/pages.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";

/** Somebody else changed the page first; carries its present words, so that both texts can be shown. */
export function stalePage({ title, text, language, version }: PageRow): Refused {
  return refuse("CONFLICT", "Somebody changed this page meanwhile.", {
    current: { title, text, language, version },
  });
}
