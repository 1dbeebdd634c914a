import { FormMessage } from "#app/_ui/base/form-message.tsx";
import type { SimilarArticleView } from "#lib/queries/desk/find-similar-articles.ts";
import type { ArticleView } from "#lib/queries/desk/get-article.ts";
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
      {similar.length === 0 ? null : (
        <FormMessage tone="warn" message="Much of this text is in the desk already, in another article.">
          <ul className="flex flex-col gap-1">
            {similar.map((other) => (
              <li key={other.id}>
                <a className="link" href={`/desk/articles/${other.slug}`}>
                  {other.title ?? other.slug}
                </a>{" "}
                <span className="text-muted">{Math.floor(other.share * 100)} % alike</span>
              </li>
            ))}
          </ul>
        </FormMessage>
      )}
    </div>
  );
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
