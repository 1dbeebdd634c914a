import type { FrozenReply } from "#lib/domain/publication/publication.ts";
import { DateTime } from "../base/date-time.tsx";
import { Section } from "../base/section.tsx";
import { Quote } from "../claim/quote.tsx";

interface ClaimRepliesProps {
  readonly replies: readonly FrozenReply[];
  /** Why nobody was asked. */
  readonly noReply: string | null;
  readonly timeZone: string;
}

/** Who was asked to answer the finding, when, and what they said. */
export function ClaimReplies({ replies, noReply, timeZone }: ClaimRepliesProps) {
  if (replies.length === 0 && noReply === null) return null;
  return (
    <Section title="Right of reply">
      {replies.length === 0 ? <p className="max-w-prose">Nobody was asked: {noReply}</p> : null}
      <ul role="list" className="flex flex-col gap-6">
        {replies.map((reply) => (
          <li key={`${reply.contacted}-${reply.contactedAt}`}>
            <p>
              We asked <span className="font-medium">{reply.contacted}</span> ({reply.channel}) on{" "}
              <DateTime value={reply.contactedAt} timeZone={timeZone} />.{" "}
              {reply.answer === null ? "There was no answer when this was published." : "The answer:"}
            </p>
            {reply.answer === null ? null : (
              <div className="mt-3">
                <Quote exact={reply.answer} />
                {reply.answeredAt ? (
                  <p className="mt-2 pl-7 text-sm text-muted">
                    Received <DateTime value={reply.answeredAt} timeZone={timeZone} />
                  </p>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
