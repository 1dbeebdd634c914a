import { z } from "zod";
import { id, isoDay, line, optionalParagraphs, version, webAddress } from "#lib/domain/text/text.schema.ts";
import { speakerKinds } from "./speaker.ts";

const speakerFields = {
  name: line(200, "Write the speaker’s name."),
  kind: z.enum(speakerKinds),
  description: optionalParagraphs(2000),
  aliases: z.array(line(200)).max(50).describe("Other names the speaker goes by"),
  roles: z.array(z.object({ title: line(200), fromOn: isoDay.nullish(), untilOn: isoDay.nullish() })).max(50),
  sameAs: z.array(webAddress).max(10),
};

export const addSpeakerInput = z.object(speakerFields);
export type AddSpeakerInput = z.infer<typeof addSpeakerInput>;

export const editSpeakerInput = z.object({ speakerId: id, version, ...speakerFields });
export type EditSpeakerInput = z.infer<typeof editSpeakerInput>;

export const mergeSpeakersInput = z.object({ speakerId: id, version, intoId: id });
export type MergeSpeakersInput = z.infer<typeof mergeSpeakersInput>;
