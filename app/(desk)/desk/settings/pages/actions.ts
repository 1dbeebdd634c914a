"use server";

import { beginPolicy } from "#lib/commands/page/begin-policy.ts";
import { publishPage } from "#lib/commands/page/publish-page.ts";
import { removePage } from "#lib/commands/page/remove-page.ts";
import { retirePage } from "#lib/commands/page/retire-page.ts";
import { savePage } from "#lib/commands/page/save-page.ts";
import { setIfcn } from "#lib/commands/settings/set-ifcn.ts";
import {
  beginPolicyInput,
  publishPageInput,
  removePageInput,
  retirePageInput,
  savePageInput,
} from "#lib/domain/page/page.schema.ts";
import { setIfcnInput } from "#lib/domain/settings/settings.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const saveText = defineAction({
  name: "page.save",
  input: savePageInput,
  run: savePage,
  then: () => ({ message: "Saved. Readers see it when you publish it." }),
});

export const newPolicy = defineAction({
  name: "page.begin-policy",
  input: beginPolicyInput,
  run: beginPolicy,
  then: ({ slug }) => ({ redirect: `/desk/settings/pages/${slug}` }),
});

export const publishText = defineAction({
  name: "page.publish",
  input: publishPageInput,
  run: publishPage,
  // A new request: what stood in the forms belongs to the number before.
  then: ({ slug }) => ({ redirect: `/desk/settings/pages/${slug}?notice=published` }),
});

export const retireText = defineAction({
  name: "page.retire",
  input: retirePageInput,
  run: retirePage,
  then: ({ slug }) => ({ redirect: `/desk/settings/pages/${slug}?notice=retired` }),
});

export const removeText = defineAction({
  name: "page.remove",
  input: removePageInput,
  run: removePage,
  then: () => ({ redirect: "/desk/settings/pages" }),
});

export const saveIfcn = defineAction({
  name: "desk.set-ifcn",
  input: setIfcnInput,
  run: setIfcn,
  then: ({ ifcnSignatory }) => ({
    message: ifcnSignatory
      ? "Saved. The corrections policy tells readers where to complain."
      : "Saved. The corrections policy does not name the IFCN.",
  }),
});
