import { z } from "zod";
import {
  checkbox,
  line,
  optionalLine,
  optionalParagraphs,
  version,
  webAddress,
} from "#lib/domain/text/text.schema.ts";

const timeZone = line(64, "Choose a time zone.").refine(
  isTimeZone,
  "Choose a time zone such as Europe/Kyiv.",
);

/** Languages that the public site is shipped in; lib/words holds their catalogues. */
export const siteLanguages = ["en", "uk", "es", "fr", "ar"] as const;

export const editSettingsInput = z.object({
  version,
  deskName: line(100, "Write the desk’s name."),
  organisationName: optionalLine(200),
  address: optionalParagraphs(500),
  contactEmail: z.email({ error: "Write an e-mail address." }).nullish(),
  websiteUrl: webAddress.nullish(),
  dataLicenceUrl: webAddress.nullish(),
  timeZone,
  language: z.enum(siteLanguages, { error: "Choose one of the languages offered." }).optional(),
  publishCoverage: checkbox,
});
export type EditSettingsInput = z.infer<typeof editSettingsInput>;

/** Image types a logo may have; SVG is left out because it can carry script. */
export const logoMediaTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export const maxLogoBytes = 512 * 1024;

export const setLogoInput = z.object({
  version,
  mediaType: z.enum(logoMediaTypes, { error: "The logo is a PNG, JPEG or WebP picture." }),
  bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= maxLogoBytes, "The logo is at most 512 KB."),
});
export type SetLogoInput = z.infer<typeof setLogoInput>;

/** Where the code of principles is kept; a desk may name its own page there instead (standards.md 4, criterion 6.4). */
export const ifcnCodeUrl = "https://ifcncodeofprinciples.poynter.org/";

export const setIfcnInput = z.object({ version, ifcnSignatory: checkbox, ifcnUrl: webAddress.nullish() });
export type SetIfcnInput = z.infer<typeof setIfcnInput>;

export const setSingleReaderInput = z.object({ version, singleReader: checkbox });
export type SetSingleReaderInput = z.infer<typeof setSingleReaderInput>;

/** First steps of an empty desk: its name, its zone and its first admin. */
export const setUpDeskInput = z.object({
  secret: line(200),
  deskName: line(100, "Write the desk’s name."),
  timeZone,
  name: line(100, "Write your name."),
  email: z.email({ error: "Write your e-mail address." }),
  password: z.string({ error: "Choose a password." }),
});
export type SetUpDeskInput = z.infer<typeof setUpDeskInput>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Putting the sample desk away takes everything with it, so the box has to be ticked. */
export const resetDeskInput = z.object({
  confirmed: checkbox.refine((confirmed) => confirmed, "Tick this to go on."),
});
