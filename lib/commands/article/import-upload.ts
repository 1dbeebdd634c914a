import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import { decodeTextFile } from "#lib/intake/decode-text-file.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ImportUploadInput } from "#lib/domain/article/article.schema.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { importArticle, type ImportedArticle } from "./import-article.ts";

/**
 * Imports an article from pasted text or from an uploaded .txt file.
 * Refusals: those of `importArticle`; INVALID on `text` when neither or both came, on `file` when its bytes are no text.
 */
export async function importUpload(
  deps: CommandDeps,
  actor: Actor,
  input: ImportUploadInput,
): Promise<Outcome<Done<ImportedArticle>>> {
  const { file: _bytes, ...rest } = input;
  const text = textOf(input);
  return text.ok ? importArticle(deps, actor, { ...rest, text: text.value }) : text;
}

function textOf({ text, file }: ImportUploadInput): Outcome<string> {
  const pasted = (text ?? "").trim() !== "";
  if (file && pasted) return refuseText("Paste the text or choose a file, not both.");
  if (!file)
    return pasted
      ? ok(text ?? "")
      : refuseText("Paste the article’s text, or choose a .txt file that holds it.");
  const decoded = decodeTextFile(file);
  if (decoded.ok) return decoded;
  return refuse("INVALID", decoded.refusal.message, { fields: { file: [decoded.refusal.message] } });
}

function refuseText(message: string): Outcome<string> {
  return refuse("INVALID", message, { fields: { text: [message] } });
}
