import type { FrozenReply } from "#lib/domain/publication/publication.ts";
import { formatPublicDate } from "../base/public-date.tsx";
import { Section } from "../base/section.tsx";
import { Quote } from "../claim/quote.tsx";
import { isolated } from "./isolated.ts";
import type { ViewContext } from "./view-context.ts";

interface ClaimRepliesProps {
  readonly replies: readonly FrozenReply[];
  /** Why nobody was asked. */
  readonly noReply: string | null;
  readonly context: ViewContext;
}

/** Who was asked to answer the finding, when, and what they said. */
export function ClaimReplies({ replies, noReply, context }: ClaimRepliesProps) {
  const { t } = context.words;
  if (replies.length === 0 && noReply === null) return null;
  return (
    <Section title={t("claim.reply.title")} id="right-of-reply">
      {replies.length === 0 && noReply !== null ? (
        <p className="max-w-prose">{t("claim.reply.nobody", { reason: isolated(noReply, context.words) })}</p>
      ) : null}
      <ul role="list" className="flex flex-col gap-6">
        {replies.map((reply) => (
          <li key={`${reply.contacted}-${reply.contactedAt}`}>
            <Reply reply={reply} context={context} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reply({ reply, context }: { reply: FrozenReply; context: ViewContext }) {
  const { words, timeZone, lang } = context;
  const day = (value: string) => formatPublicDate(words, value, timeZone);
  const asked = {
    who: isolated(reply.contacted, words),
    channel: isolated(reply.channel, words),
    day: day(reply.contactedAt),
  };
  return (
    <>
      <p className="max-w-prose">
        {words.t("claim.reply.asked", asked)}{" "}
        {reply.answer === null && reply.deadlineAt !== null
          ? `${words.t("claim.reply.deadline", { day: day(reply.deadlineAt) })} `
          : null}
        {words.t(reply.answer === null ? "claim.reply.noAnswer" : "claim.reply.answer")}
      </p>
      {reply.answer === null ? null : (
        <div className="mt-3">
          <Quote exact={reply.answer} lang={lang} />
          {reply.answeredAt ? (
            <p className="mt-2 ps-7 text-sm text-muted">
              {words.t("claim.reply.received", { day: day(reply.answeredAt) })}
            </p>
          ) : null}
        </div>
      )}
    </>
  );
}
