import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField } from "#app/_ui/form/form-fields.tsx";
import type { ClaimView, CommentView } from "#lib/queries/desk/claim-view/claim-view.ts";
import { addCommentAction, resolveCommentAction } from "../../actions.ts";

interface CommentsProps {
  readonly claim: ClaimView;
  readonly timeZone: string;
}

/** The discussion, open comments first: the gate waits for them. */
export function Comments({ claim, timeZone }: CommentsProps) {
  const open = claim.comments.filter((c) => c.resolved === null);
  const resolved = claim.comments.filter((c) => c.resolved !== null);
  return (
    <div className="flex flex-col gap-4">
      {claim.comments.length > 0 ? (
        <ul aria-label="Comments" className="flex flex-col gap-3">
          {[...open, ...resolved].map((comment) => (
            <Comment key={comment.id} comment={comment} claim={claim} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
      {claim.permissions.comment ? (
        <ActionForm action={addCommentAction} resetWhenDone>
          <HiddenField name="claimId" value={claim.id} />
          <AreaField
            name="body"
            label="Comment"
            hint="Seen at the desk only, never by readers."
            minRows={2}
          />
          <div>
            <SubmitButton variant="secondary" size="small">
              Add comment
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}

function Comment({ comment, claim, timeZone }: CommentsProps & { comment: CommentView }) {
  const open = comment.resolved === null;
  return (
    <li className={`border-l-2 pl-3 ${open ? "border-warn" : "border-line text-muted"}`}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <span className="font-medium text-ink">{comment.author?.name ?? "Somebody"}</span>
        <DateTime value={comment.at} timeZone={timeZone} format="datetime" />
        {comment.resolved === null ? (
          <Badge tone="warn">Open</Badge>
        ) : (
          <span>resolved{comment.resolved.by === null ? "" : ` by ${comment.resolved.by.name}`}</span>
        )}
      </p>
      <p className="mt-1 whitespace-pre-line">{comment.body}</p>
      {comment.mayResolve ? (
        <ActionForm action={resolveCommentAction} className="mt-1">
          <HiddenField name="claimId" value={claim.id} />
          <HiddenField name="commentId" value={comment.id} />
          <HiddenField name="resolved" value={open ? "true" : "false"} />
          <SubmitButton variant="quiet" size="small">
            {open ? "Resolve" : "Reopen"}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  );
}
