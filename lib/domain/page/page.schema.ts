import { z } from "zod";
import { line, optionalParagraphs, paragraphs, version } from "#lib/domain/text/text.schema.ts";
import { standingPages } from "./page.ts";

const maxTitleChars = 120;
const maxTextChars = 60_000;
const maxNoteChars = 1000;
export const maxSlugChars = 60;

/** Part of an address: lower-case words joined by "-". */
const slug = line(maxSlugChars, "Write the address.").regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "Write the address in small letters a–z, digits and single hyphens.",
);
const title = line(maxTitleChars, "Write the title.");
const note = optionalParagraphs(maxNoteChars);

/** `version` is the working copy's own; a page that nobody has written yet has version 0. */
export const savePageInput = z.object({
  slug,
  version,
  title,
  text: paragraphs(maxTextChars, "Write the text.").describe("Markdown"),
  language: line(35, "Write a language code such as en or uk.").regex(
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    "Write a language code such as en or uk.",
  ),
});
export type SavePageInput = z.infer<typeof savePageInput>;

/** A policy of the desk's own. Without an address one is made of the title. */
export const beginPolicyInput = z.object({
  title,
  slug: slug
    .refine((s) => !standingPages.some((page) => page === s), "A page of the desk has this name already.")
    .nullish(),
});
export type BeginPolicyInput = z.infer<typeof beginPolicyInput>;

export const publishPageInput = z.object({ slug, version, note });
export type PublishPageInput = z.infer<typeof publishPageInput>;

export const retirePageInput = z.object({
  slug,
  version,
  note: paragraphs(maxNoteChars, "Write for readers why the page is no longer in force."),
});
export type RetirePageInput = z.infer<typeof retirePageInput>;

export const removePageInput = z.object({ slug, version });
export type RemovePageInput = z.infer<typeof removePageInput>;
