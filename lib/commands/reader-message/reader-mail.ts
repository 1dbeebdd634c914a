import type { DeskSettings } from "#lib/db/settings.ts";

/** The mail to a reader whose message was decided on: where to read it, and no word of what it says. */
export function readerNewsMessage(desk: Pick<DeskSettings, "deskName">, to: string, link: string) {
  return {
    to,
    subject: `News about your message to ${desk.deskName}`,
    body: [
      `You wrote to ${desk.deskName} and left this address.`,
      "",
      "The desk has looked at your message. Open this link to read what it decided:",
      link,
      "",
      "The link belongs to you alone. On the same page you can have your name and address deleted at once.",
    ].join("\n"),
  };
}
