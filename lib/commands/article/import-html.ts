import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportHtmlInput } from "#lib/domain/article/article.schema.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { readDocument } from "#lib/intake/documents/read-document.ts";
import { fileNameOf } from "#lib/intake/fetch/page-address.ts";
import type { ImportedArticle } from "./import-article.ts";
import { importDocument } from "./import-document.ts";

const mediaType = "text/html";

/**
 * Imports the article of a page whose HTML somebody sends: from the API, a paste or the bookmarklet, which reaches
 * pages behind a sign-in that the desk cannot fetch. `url` is where the sender says the page stands: it helps to read
 * the page and becomes the article's address. The HTML is kept as a snapshot without an address, because nobody but
 * the sender saw where it came from.
 *
 * Refusals: FORBIDDEN; INVALID on `html` when no article text is in it; those of `importArticle`.
 */
export async function importHtml(
  deps: CommandDeps,
  actor: Actor,
  { html, ...given }: ImportHtmlInput,
): Promise<Outcome<Done<ImportedArticle>>> {
  const forbidden = refusalOf(actor, "article.import");
  if (forbidden !== null) return forbidden;
  const bytes = new TextEncoder().encode(html);
  const fileName = fileNameOf(given.url ?? "", mediaType);
  // The mark says UTF-8, whatever encoding the page declared when it was still bytes.
  const marked = new TextEncoder().encode(`\ufeff${html}`);
  const read = await readDocument({ bytes: marked, fileName, mediaType, url: given.url ?? undefined });
  if (!read.ok) return refuseHtml(read.refusal.message);
  if (read.value.text.trim() === "") return refuseHtml("No article text was found in this HTML.");
  const snapshot = { bytes, url: null, fileName, mediaType, robotsAgainst: null };
  return importDocument(deps, actor, read.value, { given, snapshot });
}

function refuseHtml(message: string) {
  return refuse("INVALID", message, { fields: { html: [message] } });
}
