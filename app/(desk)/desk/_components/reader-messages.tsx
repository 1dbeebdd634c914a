import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { readerMessageKindLabels } from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderMessageList } from "#lib/queries/desk/list-reader-messages.ts";

interface ReaderMessagesProps {
  readonly list: ReaderMessageList;
  readonly timeZone: string;
}

/** The newest messages of readers that wait for somebody; nothing at all while none does. */
export function ReaderMessages({ list, timeZone }: ReaderMessagesProps) {
  if (list.open === 0) return null;
  return (
    <Section
      id="reader-messages"
      title="Reader messages"
      actions={
        <a href="/desk/messages" className="link text-sm">
          All {list.open}
        </a>
      }
    >
      <ul className="divide-y divide-line">
        {list.items.map((item) => (
          <li key={item.id} className="py-3 first:pt-0">
            <a
              href={`/desk/messages/${item.id}`}
              dir="auto"
              className="line-clamp-2 font-serif text-lg wrap-break-word hover:text-accent hover:underline"
            >
              {item.text}
            </a>
            <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
              <span className="font-medium text-ink">{readerMessageKindLabels[item.kind]}</span>
              <span>
                sent <DateTime value={item.createdAt} timeZone={timeZone} format="datetime" />
              </span>
              {item.sent > 1 ? <span>{item.sent} times</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
