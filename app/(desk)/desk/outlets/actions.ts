"use server";

import { editOutlet } from "#lib/commands/outlet/edit-outlet.ts";
import { editOutletInput } from "#lib/domain/outlet/outlet.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const saveOutlet = defineAction({
  name: "outlet.edit",
  input: editOutletInput,
  run: editOutlet,
  then: () => ({ redirect: "/desk/outlets" }),
});
