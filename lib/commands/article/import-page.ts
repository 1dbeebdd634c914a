import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import type { GivenMetadata } from "./document-input.ts";
import type { ImportedArticle } from "./import-article.ts";
import { importFile } from "./import-file.ts";

/** A page's HTML as text; `url` is where whoever sends it says it was open, `given` what somebody gave about it. */
export interface PageSource {
  readonly html: string;
  readonly url?: string | undefined;
  readonly given?: GivenMetadata | undefined;
}

/**
 * Takes the article of a page into the desk whose HTML came as text: from the bookmarklet, the API, or pasted as
 * source. It is kept as a file in UTF-8 whose byte-order mark says so, because the page may declare the encoding it
 * was sent in.
 *
 * Refusals: those of `importFile`.
 */
export async function importPage(
  deps: CommandDeps,
  actor: Actor,
  { html, url, given = {} }: PageSource,
): Promise<Outcome<Done<ImportedArticle>>> {
  const bytes = new TextEncoder().encode(`\ufeff${html.replace(/^\ufeff/, "")}`);
  return importFile(deps, actor, { bytes, url, fileName: "page.html", mediaType: "text/html", given });
}
