"use server";

import { editReaderSettings } from "#lib/commands/reader-message/edit-reader-settings.ts";
import { forgetMessageSenders } from "#lib/commands/reader-message/forget-message-senders.ts";
import { importFromMessage } from "#lib/commands/reader-message/import-from-message.ts";
import { moveReaderMessage } from "#lib/commands/reader-message/move-reader-message.ts";
import {
  editReaderSettingsInput,
  moveReaderMessageInput,
  readerMessageRef,
} from "#lib/domain/reader-message/reader-message.schema.ts";
import { readerMessageStateLabels } from "#lib/domain/reader-message/reader-message.ts";
import { defineAction } from "#lib/web/define-action.ts";

/** From the list: the page stays, and what was done can be undone there. */
export const sortMessageAction = defineAction({
  name: "reader-message.sort",
  input: moveReaderMessageInput,
  run: moveReaderMessage,
  then: ({ state }) => ({ message: `The message is now ${readerMessageStateLabels[state].toLowerCase()}.` }),
});

/** From the page of one message, which is shown anew: its form changes with its state. */
export const moveMessageAction = defineAction({
  name: "reader-message.move",
  input: moveReaderMessageInput,
  run: moveReaderMessage,
  then: ({ messageId }) => ({ redirect: `/desk/messages/${messageId}?moved=1` }),
});

export const importFromMessageAction = defineAction({
  name: "reader-message.import",
  input: readerMessageRef,
  run: importFromMessage,
  then: ({ slug, added }) => ({ redirect: `/desk/articles/${slug}${added ? "?imported=1" : ""}` }),
});

export const forgetSendersAction = defineAction({
  name: "reader-message.forget-senders",
  input: readerMessageRef,
  run: forgetMessageSenders,
  then: () => ({ message: "Names and addresses are deleted." }),
});

export const saveReaderSettings = defineAction({
  name: "desk.edit-reader-settings",
  input: editReaderSettingsInput,
  run: editReaderSettings,
  then: () => ({ message: "Saved." }),
});
