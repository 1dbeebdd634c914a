import { DateTime } from "#app/_ui/base/date-time.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import {
  readerMessageStateLabels,
  readerMoveLabels,
  type ReaderMove,
} from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderMessageListRow } from "#lib/queries/desk/list-reader-messages.ts";
import { sortMessageAction } from "../actions.ts";
import { firstWords, MessageBadges, SentOften } from "./message-words.tsx";

interface MessageRowsProps {
  readonly items: readonly ReaderMessageListRow[];
  readonly timeZone: string;
}

/** Messages one below the other, each with what can be done to it without opening it. */
export function MessageRows({ items, timeZone }: MessageRowsProps) {
  return (
    <ul aria-label="Messages" className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="py-4 first:pt-0">
          <a
            href={`/desk/messages/${item.id}`}
            dir="auto"
            className="line-clamp-3 max-w-form font-serif text-lg wrap-break-word hover:text-accent hover:underline"
          >
            {item.text}
          </a>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <MessageBadges kind={item.kind} state={item.state} />
            <span>
              sent <DateTime value={item.createdAt} timeZone={timeZone} format="datetime" />
            </span>
            <SentOften sent={item.sent} />
            {item.claim === null ? null : (
              <a href={`/desk/claims/${item.claim.slug}`} className="link line-clamp-1 min-w-0 max-w-prose">
                {item.claim.text}
              </a>
            )}
          </p>
          <QuickMoves item={item} />
        </li>
      ))}
    </ul>
  );
}

const quick: readonly ReaderMove[] = ["look-at", "mark-spam"];

/** What needs no words; the rest is done on the message's own page. */
function QuickMoves({ item }: { readonly item: ReaderMessageListRow }) {
  const moves = quick.filter((move) => item.moves.includes(move));
  return (
    <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
      {moves.map((move) => (
        <MoveButton key={move} item={item} move={move} />
      ))}
    </div>
  );
}

function MoveButton({ item, move }: { readonly item: ReaderMessageListRow; readonly move: ReaderMove }) {
  return (
    <ActionForm
      action={sortMessageAction}
      label={`${readerMoveLabels[move]}: ${firstWords(item.text)}`}
      className="flex flex-col gap-2 has-[[role=alert]]:w-full"
    >
      <HiddenField name="messageId" value={item.id} />
      <HiddenField name="move" value={move} />
      <VersionField value={item.version} />
      <SubmitButton
        size="small"
        variant={move === "look-at" ? "secondary" : "quiet"}
        {...(move === "undo" ? { icon: "undo" as const } : {})}
      >
        {readerMoveLabels[move]}
      </SubmitButton>
    </ActionForm>
  );
}

/** What the person who looks has just decided, to be undone at once. */
export function JustDecided({ items }: { readonly items: readonly ReaderMessageListRow[] }) {
  const undoable = items.filter(({ moves }) => moves.includes("undo"));
  if (undoable.length === 0) return null;
  return (
    <ul aria-label="Decided by you within the last hour" className="mb-6 flex flex-col gap-1">
      {undoable.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <span className="min-w-0 wrap-break-word">
            {readerMessageStateLabels[item.state]}: <bdi>{firstWords(item.text)}</bdi>
          </span>
          <MoveButton item={item} move="undo" />
        </li>
      ))}
    </ul>
  );
}
