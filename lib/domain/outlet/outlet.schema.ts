import { z } from "zod";
import { id, line, version, webAddress } from "#lib/domain/text/text.schema.ts";

export const editOutletInput = z.object({
  outletId: id,
  version,
  name: line(200, "Write the outlet’s name."),
  url: webAddress.nullish(),
});
export type EditOutletInput = z.infer<typeof editOutletInput>;
