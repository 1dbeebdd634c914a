import { z } from "zod";
import { addSnapshot } from "#lib/commands/source/add-snapshot.ts";
import { addSnapshotInput, maxSnapshotBytes } from "#lib/domain/evidence/evidence.schema.ts";
import { ok, refuse } from "#lib/domain/outcome/outcome.ts";
import { id } from "#lib/domain/text/text.schema.ts";
import { fieldErrors } from "#lib/web/field-errors.ts";
import { defineRoute } from "#lib/web/define-route.ts";

export const POST = defineRoute({
  name: "addSnapshot",
  summary: "Keep a copy of a source: the body is the file, Content-Type its type",
  auth: "token",
  params: z.object({ id }),
  query: z.object({ fileName: z.string().optional().describe("Default: snapshot") }),
  rawBody: { maxBytes: maxSnapshotBytes },
  idempotent: true,
  answer: {
    status: 201,
    schema: z.object({ id: z.string(), sourceId: z.string(), sha256: z.string(), added: z.boolean() }),
  },
  run: async ({ deps, actor, params, query, bytes, headers }) => {
    const input = addSnapshotInput.safeParse({
      sourceId: params.id,
      fileName: query.fileName ?? "snapshot",
      mediaType: headers.get("content-type") ?? "application/octet-stream",
      bytes,
    });
    if (!input.success) {
      return refuse("INVALID", "The file’s name or type is wrong.", { fields: fieldErrors(input.error) });
    }
    const outcome = await addSnapshot(deps, actor, input.data);
    if (!outcome.ok) return outcome;
    const { snapshotId, sourceId, sha256, added } = outcome.value.result;
    const { changedTags } = outcome.value;
    // The same file again is no error and adds nothing.
    return ok({ status: added ? 201 : 200, body: { id: snapshotId, sourceId, sha256, added }, changedTags });
  },
});
