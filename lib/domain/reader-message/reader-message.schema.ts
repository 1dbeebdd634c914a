import { z } from "zod";
import { checkbox, id, optionalLine, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";
import { readerMoves } from "./reader-message.ts";

/** A move on the version that was shown. `claim`: id, slug or address of the claim it is taken up with. */
export const moveReaderMessageInput = z.object({
  messageId: id,
  version,
  move: z.enum(readerMoves),
  claim: optionalLine(500),
  answer: optionalParagraphs(4000).describe("Answer, or reason of declining: its senders read it"),
});
export type MoveReaderMessageInput = z.infer<typeof moveReaderMessageInput>;

/** One message: to import the article it names, or to forget who sent it. */
export const readerMessageRef = z.object({ messageId: id });
export type ReaderMessageRef = z.infer<typeof readerMessageRef>;

export const editReaderSettingsInput = z.object({
  version,
  readerMessages: checkbox.describe("Whether the public forms take messages"),
  readerContactDays: z.coerce
    .number({ error: "Write a number of days." })
    .int("Write a whole number of days.")
    .min(1, "At least one day.")
    .max(365, "At most 365 days."),
});
export type EditReaderSettingsInput = z.infer<typeof editReaderSettingsInput>;
