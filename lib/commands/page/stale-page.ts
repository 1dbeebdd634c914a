import type { PageRow } from "#lib/db/pages.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";

/** The words are not the ones that were shown to whoever publishes, retires or removes them: read them first. */
export function unseenPage(): Refused {
  return refuse(
    "CONFLICT",
    "Somebody changed this page since you opened it. Load it again and read it first.",
  );
}

/** Somebody else changed the page first; carries its present words, so that both texts can be shown. */
export function stalePage({ title, text, language, version }: PageRow): Refused {
  return refuse("CONFLICT", "Somebody changed this page meanwhile.", {
    current: { title, text, language, version },
  });
}
