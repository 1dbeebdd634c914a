import { Confirm } from "#app/_ui/base/confirm.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { AreaField } from "#app/_ui/form/form-fields.tsx";
import { readerMoveLabels } from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderMessageView } from "#lib/queries/desk/get-reader-message.ts";
import { MoveForm, type MoveProps } from "./move-form.tsx";
import { TakeUp } from "./take-up.tsx";

/** Everything this person may do with the message from where it stands, and what its senders read of it. */
export function MessageMoves({ message }: { readonly message: ReaderMessageView }) {
  const { moves } = message;
  const plain = (["look-at", "mark-spam", "undo"] as const).filter((move) => moves.includes(move));
  return (
    <Section title="What to do">
      <SentAnswer message={message} />
      {moves.length === 0 ? (
        <p className="text-sm text-muted">Nothing is left to do here with your role.</p>
      ) : null}
      {moves.includes("take-up") ? <TakeUp message={message} /> : null}
      <div className="mt-5 flex flex-wrap items-start gap-2 empty:hidden">
        {moves.includes("answer") ? <Written message={message} move="answer" label="Answer…" /> : null}
        {moves.includes("decline") ? <Written message={message} move="decline" label="Decline…" /> : null}
        {plain.map((move) => (
          <Plain key={move} message={message} move={move} />
        ))}
      </div>
    </Section>
  );
}

function SentAnswer({ message: { answer, state } }: { readonly message: ReaderMessageView }) {
  const isShown = state === "taken_up" || state === "answered" || state === "declined";
  if (answer === null) return null;
  return (
    <div className="mb-5 max-w-form border-l-2 border-accent pl-4">
      <p className="text-sm text-muted">
        {isShown ? "The senders read this on their page:" : "Was answered before, and is not shown any more:"}
      </p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {answer}
      </p>
    </div>
  );
}

function Written({ message, move, label }: MoveProps & { readonly label: string }) {
  const isReason = move === "decline";
  return (
    <Confirm label={label} name="message-move" variant={isReason ? "quiet" : "secondary"}>
      <MoveForm message={message} move={move}>
        <AreaField
          name="answer"
          label={isReason ? "Reason" : "Answer"}
          hint="Everybody who sent these words reads this on their status page. Name nobody."
          defaultValue={message.answer ?? ""}
          minRows={4}
          required
        />
        <SubmitButton>{readerMoveLabels[move]}</SubmitButton>
      </MoveForm>
    </Confirm>
  );
}

function Plain({ message, move }: MoveProps) {
  return (
    <MoveForm message={message} move={move}>
      <SubmitButton variant="quiet" {...(move === "undo" ? { icon: "undo" as const } : {})}>
        {readerMoveLabels[move]}
      </SubmitButton>
    </MoveForm>
  );
}
