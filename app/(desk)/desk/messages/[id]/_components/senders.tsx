import { Confirm } from "#app/_ui/base/confirm.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import type { ReaderMessageView } from "#lib/queries/desk/get-reader-message.ts";
import { forgetSendersAction } from "../../actions.ts";

interface SendersProps {
  readonly message: ReaderMessageView;
  readonly timeZone: string;
}

/** Who wrote, where they said so and for as long as that is kept. Confidential: for editors, and in no export. */
export function Senders({ message, timeZone }: SendersProps) {
  const { senders, known, sent } = message;
  return (
    <Section title="Who sent it">
      <p className="text-sm text-muted">{knownSentence(sent, known)}</p>
      {senders === null && known > 0 ? (
        <p className="mt-2 text-sm text-muted">Names and addresses are shown to editors.</p>
      ) : null}
      {senders === null || senders.length === 0 ? null : (
        <>
          <ul className="mt-3 divide-y divide-line">
            {senders.map((sender) => (
              <li key={sender.id} className="py-2 wrap-anywhere">
                {sender.name === null ? null : <bdi className="block">{sender.name}</bdi>}
                {sender.email === null ? null : (
                  <a className="link block" href={`mailto:${encodeURIComponent(sender.email)}`}>
                    {sender.email}
                  </a>
                )}
                <span className="block text-xs text-muted">
                  deleted on <DateTime value={sender.forgottenOn} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
          <div className="mt-3">
            <Confirm label="Delete now…" variant="quiet" name="message-move">
              <ActionForm action={forgetSendersAction} label="Delete names and addresses">
                <HiddenField name="messageId" value={message.id} />
                <p>
                  Names, addresses and the mail to them go for good. The message and its status page stay.
                </p>
                <SubmitButton variant="danger">Delete names and addresses</SubmitButton>
              </ActionForm>
            </Confirm>
          </div>
        </>
      )}
    </Section>
  );
}

function knownSentence(sent: number, known: number): string {
  const times = sent === 1 ? "Sent once" : `Sent ${String(sent)} times`;
  if (known === 0) return `${times}. No name or address is kept.`;
  return known === sent
    ? `${times}, with a name or address.`
    : `${times}, ${String(known)} of them with a name or address.`;
}
