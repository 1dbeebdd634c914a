import { z } from "zod";
import { id, line, optionalParagraphs, version } from "#lib/domain/text/text.schema.ts";

export const editTopicInput = z.object({
  topicId: id,
  version,
  name: line(80, "Write the topic’s name."),
  description: optionalParagraphs(2000),
});
export type EditTopicInput = z.infer<typeof editTopicInput>;
