import { z } from "zod";
import { canonicalLanguage } from "./language-tag.ts";

/**
 * Pieces that every input schema is made of. Strings come from forms, files and other systems, so each is checked for
 * damaged characters, brought to NFC and trimmed before anything else looks at it. In optional fields `undefined`
 * means "leave as it is" and `null` means "empty it"; `lib/web/read-form.ts` turns an empty form field into null.
 */
const cleanString = (required: string) =>
  z
    .string({ error: required })
    .refine((s) => s.isWellFormed() && !s.includes("\0"), "This contains damaged characters; paste it again.")
    .normalize("NFC")
    .trim();

/** One line of 1…max UTF-16 units; line breaks become spaces. */
export const line = (maxChars: number, required = "This is needed.") =>
  cleanString(required)
    .overwrite((s) => s.replace(/\s*[\r\n]+\s*/g, " "))
    .min(1, required)
    .max(maxChars, `At most ${maxChars} characters.`);

export const optionalLine = (maxChars: number) => line(maxChars).nullish();

/** Several lines of 1…max UTF-16 units, line ends as \n. */
export const paragraphs = (maxChars: number, required = "This is needed.") =>
  cleanString(required)
    .overwrite((s) => s.replace(/\r\n?/g, "\n"))
    .min(1, required)
    .max(maxChars, `At most ${maxChars} characters.`);

export const optionalParagraphs = (maxChars: number) => paragraphs(maxChars).nullish();

/** A calendar day, `YYYY-MM-DD`, that exists. An instant in ISO 8601 is cut to its day. */
export const isoDay = z
  .string({ error: "Write a date." })
  .trim()
  .overwrite((s) => (/^\d{4}-\d{2}-\d{2}T/.test(s) ? s.slice(0, 10) : s))
  .refine((s) => /^\d{4}-\d{2}-\d{2}$/.test(s) && isRealDay(s), "Write the date as YYYY-MM-DD.");

/** An instant: ISO 8601 with a zone, or what `<input type="datetime-local">` sends, read as UTC. */
export const instant = z
  .string({ error: "Write a date and time." })
  .trim()
  .overwrite((s) => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(s) ? `${s}Z` : s))
  .refine((s) => !Number.isNaN(Date.parse(s)), "Write the date and time as 2026-11-21T18:30Z.");

/** An http or https address. Other schemes (javascript:, data:, file:) never enter the database. */
export const webAddress = z
  .string({ error: "Write an address." })
  .trim()
  .max(2000, "At most 2000 characters.")
  .refine(isWebAddress, "Write an address that begins with http:// or https://.");

/** A BCP 47 language tag, in its canonical form. */
export const languageTag = z
  .string({ error: "Write a language code." })
  .trim()
  .overwrite((s) => canonicalLanguage(s) ?? s)
  .refine((s) => canonicalLanguage(s) !== null, "Write a language code such as en or uk.");

export const id = z.uuid({ error: "This does not name anything here." });

/** Version the editor was shown; forms send it as text. */
export const version = z.coerce.number({ error: "The version is missing." }).int().min(0);

/** A checkbox of a form ("on") or a boolean of the API. Absent means false. */
export const checkbox = z
  .union([z.boolean(), z.enum(["on", "off", "true", "false"]).transform((v) => v === "on" || v === "true")])
  .nullish()
  .transform((v) => v ?? false);

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function isWebAddress(address: string): boolean {
  const parsed = URL.parse(address);
  return parsed !== null && (parsed.protocol === "http:" || parsed.protocol === "https:");
}
