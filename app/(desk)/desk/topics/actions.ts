"use server";

import { editTopic } from "#lib/commands/topic/edit-topic.ts";
import { editTopicInput } from "#lib/domain/topic/topic.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";

export const saveTopic = defineAction({
  name: "topic.edit",
  input: editTopicInput,
  run: editTopic,
  then: () => ({ redirect: "/desk/topics" }),
});
