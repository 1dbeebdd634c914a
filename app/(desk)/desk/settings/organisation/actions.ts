"use server";

import { editSettings } from "#lib/commands/settings/edit-settings.ts";
import { editSettingsInput } from "#lib/domain/settings/settings.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { logoUploadInput, storeLogo } from "./store-logo.ts";

export const saveOrganisation = defineAction({
  name: "desk.edit-settings",
  input: editSettingsInput,
  run: editSettings,
  then: () => ({ message: "Saved. The public site shows it from now on." }),
});

export const saveLogo = defineAction({
  name: "desk.set-logo",
  input: logoUploadInput,
  run: storeLogo,
  then: () => ({ message: "The logo is set." }),
});
