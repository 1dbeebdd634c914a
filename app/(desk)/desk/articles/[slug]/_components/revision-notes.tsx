import { FormMessage } from "#app/_ui/base/form-message.tsx";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import { passagesToConfirm } from "../revisions/_components/anchor-list.tsx";

/** Says that an earlier revision is shown, and that claims of earlier ones wait to be settled in the latest. */
export function RevisionNotes({ article }: { readonly article: ArticleView }) {
  const { revision, unsettled, slug } = article;
  if (!revision.isLatest) {
    return (
      <FormMessage
        tone="info"
        message={`You are reading revision ${String(revision.n)} of ${String(revision.count)}. It is kept as it was and takes no decisions or claims.`}
      >
        <a className="link" href={`/desk/articles/${slug}`}>
          Open the latest
        </a>
      </FormMessage>
    );
  }
  if (unsettled === 0) return null;
  return (
    <FormMessage tone="warn" message={`${passagesToConfirm(unsettled)}.`}>
      <p>
        Claims of an earlier revision stand on words that changed in this one.{" "}
        <a className="link" href={`/desk/articles/${slug}/revisions#places`}>
          Settle where they stand now
        </a>
      </p>
    </FormMessage>
  );
}
