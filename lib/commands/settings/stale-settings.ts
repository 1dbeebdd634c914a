import type { DeskSettings } from "#lib/db/settings.ts";
import { refuse, type Refused } from "#lib/domain/outcome/outcome.ts";

/** Somebody else saved the settings first; carries the present values of the fields both tried to change. */
export function staleSettings(settings: DeskSettings, fields: readonly (keyof DeskSettings)[]): Refused {
  const current = Object.fromEntries(fields.map((field) => [field, settings[field]]));
  return refuse("CONFLICT", "Somebody changed the settings in the meantime.", {
    current: { ...current, version: settings.version },
  });
}
