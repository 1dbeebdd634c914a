import { importFiles } from "#lib/commands/article/import-files.ts";
import { importUploadInput } from "#lib/domain/article/article.schema.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import { readForm } from "#lib/web/read-form.ts";
import { streamDesk } from "#lib/web/stream-desk.ts";
import { withFileBytes } from "../../form-shapes.ts";

/**
 * Takes one file of the import screen, with the form's other fields: JSON lines (`FileResult`), one for the file or one
 * for each file of a ZIP. The session cookie is not sent with another site's form (SameSite), and a request that a
 * browser names as another site's is turned away before anything is read.
 */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get("sec-fetch-site") ?? "same-origin";
  if (site !== "same-origin")
    return new Response("Only the desk’s own pages may send files.\n", { status: 403 });
  const form = await formOf(request);
  const file = form?.get("files[]") ?? null;
  const name = file instanceof File ? file.name : "file";
  const failed = (message: string): FileResult => ({ file: name, status: "refused", message });
  return streamDesk<FileResult>({
    name: "article.import-files",
    failed,
    async *lines(deps, actor) {
      if (form === null) {
        yield failed("The file arrived cut short: send it again.");
        return;
      }
      const parsed = importUploadInput.safeParse(await withFileBytes(readForm(form)));
      if (!parsed.success) {
        yield failed(parsed.error.issues[0]?.message ?? "This cannot be read.");
        return;
      }
      const { files, text: _text, ...given } = parsed.data;
      const [only] = files ?? [];
      if (only === undefined) {
        yield failed("The file is empty.");
        return;
      }
      yield* importFiles(deps, actor, { ...only, given });
    },
  });
}

/** The form that was sent, or null when it broke off on the way. */
async function formOf(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch (error) {
    // What undici throws for a body it cannot parse.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
