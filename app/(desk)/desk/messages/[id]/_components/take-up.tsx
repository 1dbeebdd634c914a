import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField } from "#app/_ui/form/form-fields.tsx";
import type { OfferedClaim, ReaderMessageView } from "#lib/queries/desk/get-reader-message.ts";
import { importFromMessageAction } from "../../actions.ts";
import { MoveForm } from "./move-form.tsx";

/**
 * Taking a message up. An error is taken up with the claim it is about; a claim with one the desk has spotted, which
 * begins with the article the reader saw it in.
 */
export function TakeUp({ message }: { readonly message: ReaderMessageView }) {
  if (message.kind === "error") {
    return (
      <MoveForm message={message} move="take-up">
        <p className="max-w-prose text-sm text-muted">
          Takes it up with the claim it is about: revise that claim, and publish the correction.
        </p>
        <div>
          <SubmitButton>Take up</SubmitButton>
        </div>
      </MoveForm>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {message.address !== null && message.article === null && message.mayImport ? (
        <ImportArticle message={message} />
      ) : null}
      {message.article === null ? null : (
        <p className="max-w-prose">
          Spot the claim in{" "}
          <a className="link" href={`/desk/articles/${message.article.slug}`}>
            {message.article.title ?? message.article.slug}
          </a>
          , then come back and take the message up with it.
        </p>
      )}
      {message.offered.length === 0 ? null : <Offered message={message} />}
      <MoveForm message={message} move="take-up">
        <TextField
          name="claim"
          label="Take up with the claim"
          hint="Paste the claim’s address at the desk or in public."
          required
          autoComplete="off"
        />
        <div>
          <SubmitButton>Take up</SubmitButton>
        </div>
      </MoveForm>
    </div>
  );
}

function ImportArticle({ message }: { readonly message: ReaderMessageView }) {
  return (
    <ActionForm action={importFromMessageAction} label="Import the article" className="flex flex-col gap-3">
      <HiddenField name="messageId" value={message.id} />
      <p className="max-w-prose text-sm text-muted">
        A claim is spotted in an article. The desk can fetch the page the reader names; it opens at the
        article.
      </p>
      <div>
        <SubmitButton variant="secondary" icon="plus" pendingLabel="Fetching the page…">
          Import the article
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

const why: Readonly<Record<OfferedClaim["why"], string>> = {
  "in the article": "spotted in the article",
  "similar words": "similar words",
};

function Offered({ message }: { readonly message: ReaderMessageView }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">Claims it may be</h3>
      <ul className="divide-y divide-line">
        {message.offered.map((claim) => (
          <li key={claim.slug} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
            <span className="min-w-0 flex-1 basis-64">
              <a
                className="font-serif text-lg hover:text-accent hover:underline"
                href={`/desk/claims/${claim.slug}`}
              >
                {claim.text}
              </a>
              <span className="block text-sm text-muted">{why[claim.why]}</span>
            </span>
            <MoveForm message={message} move="take-up">
              <HiddenField name="claim" value={claim.slug} />
              <SubmitButton size="small" variant="secondary">
                Take up with this
              </SubmitButton>
            </MoveForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
