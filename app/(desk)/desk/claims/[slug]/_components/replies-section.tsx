import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { localInZone } from "#lib/domain/text/local-time.ts";
import type { ClaimView, ReplyView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { answerReplyAction, recordReplyAction } from "../../actions.ts";
import { FormDetails } from "../../_components/form-details.tsx";
import { ReplyReason } from "./reasons-form.tsx";

interface RepliesProps {
  readonly claim: ClaimView;
  readonly timeZone: string;
  readonly now: Date;
}

/** Whom the desk asked, when and how, and what came back. Published with the claim. */
export function RepliesSection({ claim, timeZone, now }: RepliesProps) {
  return (
    <Section title="Right of reply" id="right-of-reply">
      <div className="flex flex-col gap-4">
        {claim.replies.length === 0 ? (
          <p className="text-muted">Nobody has been asked yet.</p>
        ) : (
          <ul className="flex flex-col gap-4">
            {claim.replies.map((reply) => (
              <Reply key={reply.id} reply={reply} claim={claim} timeZone={timeZone} now={now} />
            ))}
          </ul>
        )}
        {claim.permissions.replies ? <RecordForm claim={claim} timeZone={timeZone} now={now} /> : null}
        <ReplyReason claim={claim} />
      </div>
    </Section>
  );
}

function Reply({ reply, claim, timeZone, now }: RepliesProps & { reply: ReplyView }) {
  const late = reply.answer === null && reply.deadlineAt !== null && new Date(reply.deadlineAt) < now;
  return (
    <li className="max-w-form border-l-2 border-line pl-4">
      <p>
        <span className="font-medium">{reply.contacted}</span>{" "}
        <span className="text-muted">by {reply.channel},</span>{" "}
        <DateTime value={reply.contactedAt} timeZone={timeZone} format="datetime" />
      </p>
      {reply.answer === null ? (
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          No answer yet
          {reply.deadlineAt === null ? null : (
            <>
              ; asked to answer until{" "}
              <DateTime value={reply.deadlineAt} timeZone={timeZone} format="datetime" />
            </>
          )}
          {late ? <Badge tone="warn">deadline passed</Badge> : null}
        </p>
      ) : (
        <>
          <p className="mt-1 font-serif text-lg whitespace-pre-line">{reply.answer}</p>
          {reply.answeredAt === null ? null : (
            <p className="text-sm text-muted">
              Answered <DateTime value={reply.answeredAt} timeZone={timeZone} format="datetime" />
            </p>
          )}
        </>
      )}
      {reply.answer === null && claim.permissions.replies ? (
        <AnswerForm reply={reply} claim={claim} timeZone={timeZone} now={now} />
      ) : null}
    </li>
  );
}

function AnswerForm({ reply, claim, timeZone, now }: RepliesProps & { reply: ReplyView }) {
  return (
    <ActionForm action={answerReplyAction}>
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="replyId" value={reply.id} />
      <HiddenField name="timeZone" value={timeZone} />
      <VersionField value={reply.version} />
      <FormDetails summary="Log the answer">
        <div className="flex flex-col gap-4">
          <AreaField name="answer" label="Answer" hint="Their own words." />
          <TextField
            name="answeredAt"
            label="Answered at"
            type="datetime-local"
            defaultValue={localInZone(now.toISOString(), timeZone)}
          />
          <div>
            <SubmitButton variant="secondary">Save answer</SubmitButton>
          </div>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

function RecordForm({ claim, timeZone, now }: RepliesProps) {
  return (
    <ActionForm action={recordReplyAction} className="flex max-w-form flex-col gap-4" resetWhenDone>
      <HiddenField name="claimId" value={claim.id} />
      <HiddenField name="timeZone" value={timeZone} />
      <FormDetails summary="Log a request">
        <div className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name="contacted"
              label="Asked"
              hint="Name and office."
              defaultValue={claim.speaker?.name ?? ""}
            />
            <TextField name="channel" label="How" hint="E-mail, telephone, letter …" />
            <TextField
              name="contactedAt"
              label="Asked at"
              type="datetime-local"
              defaultValue={localInZone(now.toISOString(), timeZone)}
            />
            <TextField name="deadlineAt" label="Answer wanted by" type="datetime-local" optional />
          </div>
          <AreaField name="answer" label="Answer" hint="When it came at once." optional minRows={2} />
          <TextField name="answeredAt" label="Answered at" type="datetime-local" optional />
          <div>
            <SubmitButton variant="secondary">Log request</SubmitButton>
          </div>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
