import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { SimilarArticleView } from "#lib/queries/desk/find-similar-articles.ts";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import { turnIntoRevisionAction } from "../revisions/actions.ts";
import { unknownFields } from "./article-facts.tsx";

interface ImportedNoteProps {
  readonly article: ArticleView;
  readonly similar: readonly SimilarArticleView[];
}

/** What an import says once: what was read, what is still unknown and asked for, and which articles are much like it. */
export function ImportedNote({ article, similar }: ImportedNoteProps) {
  const unknown = unknownFields(article);
  const noise = article.sentences.filter((sentence) => sentence.kind === "boilerplate").length;
  const count = article.sentences.length;
  const noiseText =
    noise === 0 ? "" : ` ${noise === 1 ? "One of them reads" : `${noise} of them read`} like noise.`;
  return (
    <div className="mb-6 flex max-w-form flex-col gap-3">
      <FormMessage tone="success" message={`The article is in the desk, ${count} sentences.${noiseText}`}>
        {unknown.length === 0 ? null : (
          <p>
            Still unknown: {listed(unknown)}.{" "}
            {article.abilities.edit ? (
              <a className="link" href={`/desk/articles/${article.slug}/edit`}>
                Fill in what you know
              </a>
            ) : (
              "An editor can fill it in."
            )}
          </p>
        )}
      </FormMessage>
      {similar.length === 0 ? null : <Copies article={article} similar={similar} />}
    </div>
  );
}

/** The articles it may be a newer copy of, each with the one step that makes it a revision of that one. */
function Copies({ article, similar }: ImportedNoteProps) {
  const mayTurn = article.abilities.turnIntoRevision;
  return (
    <FormMessage tone="warn" message="This looks like an updated copy of an article in the desk.">
      <ul className="flex flex-col gap-4">
        {similar.map((other, index) => (
          <li key={other.id} className="flex flex-col gap-2">
            <p>
              <a className="link" href={`/desk/articles/${other.slug}`}>
                {other.title ?? other.slug}
              </a>{" "}
              <span className="text-sm text-muted">{howAlike(other)}</span>
            </p>
            {mayTurn ? (
              <ActionForm action={turnIntoRevisionAction}>
                <HiddenField name="articleId" value={article.id} />
                <VersionField value={article.version} />
                <HiddenField name="intoId" value={other.id} />
                <SubmitButton
                  size="small"
                  variant={index === 0 ? "primary" : "secondary"}
                  pendingLabel="Adding the revision…"
                >
                  Add it as a new revision of that article
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">
        {mayTurn
          ? "As a revision it takes over decisions and claims, and this copy is archived. To keep it as an article of its own, do nothing."
          : "An editor can make it a revision of that article, as long as no claim appears in it."}
      </p>
    </FormMessage>
  );
}

function howAlike({ share, sameAddress }: SimilarArticleView): string {
  const alike = share === null ? null : `${String(Math.floor(share * 100))} % alike`;
  return [sameAddress ? "the same address" : null, alike].filter(Boolean).join(", ");
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
