import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import { findArticle } from "#lib/db/articles.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import type { AddRevisionFromHtmlInput } from "#lib/domain/revision/revision.schema.ts";
import { readDocument } from "#lib/intake/documents/read-document.ts";
import { fileNameOf } from "#lib/intake/fetch/page-address.ts";
import { addRevision, type AddedRevision } from "./add-revision.ts";

const mediaType = "text/html";

/**
 * Adds a revision from the HTML of the article's page as it stands now; the HTML is kept with it. Only the text is
 * taken from it: what the desk knows of the article stays.
 *
 * Refusals: FORBIDDEN; NOT_FOUND; INVALID on `html` when no article text is in it; those of `addRevision`.
 */
export async function addRevisionFromHtml(
  deps: CommandDeps,
  actor: Actor,
  { html, ...input }: AddRevisionFromHtmlInput,
): Promise<Outcome<Done<AddedRevision>>> {
  const forbidden = refusalOf(actor, "article.revise");
  if (forbidden !== null) return forbidden;
  const article = await findArticle(deps.db, input.articleId);
  if (article === null) return refuse("NOT_FOUND", "There is no such article.");
  const fileName = fileNameOf(article.url ?? "", mediaType);
  // The mark says UTF-8, whatever encoding the page declared when it was still bytes.
  const marked = new TextEncoder().encode(`\ufeff${html}`);
  const read = await readDocument({ bytes: marked, fileName, mediaType, url: article.url ?? undefined });
  if (!read.ok) return refuseHtml(read.refusal.message);
  const { text } = read.value;
  if (text.trim() === "") return refuseHtml("No article text was found in this HTML.");
  const bytes = new TextEncoder().encode(html);
  return addRevision(
    deps,
    actor,
    { ...input, text },
    { bytes, url: null, fileName, mediaType, robotsAgainst: null },
  );
}

function refuseHtml(message: string) {
  return refuse("INVALID", message, { fields: { html: [message] } });
}
