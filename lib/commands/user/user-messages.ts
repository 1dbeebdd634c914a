import type { DeskSettings } from "#lib/db/settings.ts";

/** The mail that goes with an invitation. */
export function invitationMessage(desk: Pick<DeskSettings, "deskName">, to: string, link: string) {
  return {
    to,
    subject: `You are invited to ${desk.deskName}`,
    body: [
      `You are invited to work at ${desk.deskName}.`,
      "",
      "Open this link to write your name and choose a password. It works once and for seven days:",
      link,
      "",
      "If you did not expect this, leave it; nothing happens without the link.",
    ].join("\n"),
  };
}

/** The mail that answers "I forgot my password". */
export function resetMessage(desk: Pick<DeskSettings, "deskName">, to: string, link: string) {
  return {
    to,
    subject: `A new password for ${desk.deskName}`,
    body: [
      `Somebody, probably you, asked for a new password at ${desk.deskName}.`,
      "",
      "Open this link to choose one. It works once and for one hour:",
      link,
      "",
      "If it was not you, leave this; your password stays as it is.",
    ].join("\n"),
  };
}
