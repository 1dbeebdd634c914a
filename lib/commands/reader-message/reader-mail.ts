import type { DeskSettings } from "#lib/db/settings.ts";
import { isLanguage } from "#lib/words/languages.ts";
import { wordsFor } from "#lib/words/words.ts";

interface ReaderNews {
  readonly to: string;
  /** Public origin without a slash at its end. */
  readonly origin: string;
  /** Secret of the status address. */
  readonly token: string;
  /** Interface language of the form; the mail and the page it leads to are in it. */
  readonly language: string;
}

/** The mail to a reader whose message was decided on: where to read it, and no word of what it says. */
export function readerNewsMessage(
  { deskName }: Pick<DeskSettings, "deskName">,
  { to, origin, token, language }: ReaderNews,
) {
  // With its prefix, also the desk's own: that address leads on to the one without.
  const { t, href } = wordsFor(isLanguage(language) ? language : "en", true);
  return {
    to,
    subject: t("readers.mail.subject", { desk: deskName }),
    body: [
      t("readers.mail.why", { desk: deskName }),
      "",
      t("readers.mail.open"),
      `${origin}${href(`/submit/${token}`)}`,
      "",
      t("readers.mail.yours"),
    ].join("\n"),
  };
}
