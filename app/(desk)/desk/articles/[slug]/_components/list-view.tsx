import type { ArticleView } from "#lib/queries/desk/get-article.ts";
import { BoundsCard } from "./bounds-card.tsx";
import { ClaimsList } from "./claims-list.tsx";
import { CoverageMeter } from "./coverage-meter.tsx";
import { sentencesHref, type ListParams } from "./list-params.ts";
import { SentenceClaim } from "./sentence-claim.tsx";
import { SentenceList } from "./sentence-list.tsx";
import { TakeTogetherForm } from "./take-together-form.tsx";

interface ListViewProps {
  readonly article: ArticleView;
  readonly params: ListParams;
}

/** The sentences as a list of forms, with whatever form was asked for on top: all that the text offers, without a script. */
export function ListView({ article, params }: ListViewProps) {
  const named = (id: string | undefined) => article.sentences.find((sentence) => sentence.id === id);
  const chosen = named(params.sentence);
  const bounded = named(params.bounds);
  const suggestion = article.reading.suggestions.find(
    ({ id, state }) => id === params.suggestion && state === "open",
  );
  return (
    <>
      <div className="mb-6 flex max-w-narrow flex-col gap-4">
        <CoverageMeter sentences={article.sentences} />
        <TakeTogetherForm article={article} params={params} />
      </div>
      {chosen !== undefined && article.abilities.spot ? (
        <SentenceClaim article={article} sentence={chosen} suggestion={suggestion ?? null} params={params} />
      ) : null}
      {bounded !== undefined && article.abilities.decide ? (
        <BoundsCard article={article} sentence={bounded} params={params} />
      ) : null}
      {article.reading.isRead ? <Orders article={article} params={params} /> : null}
      <SentenceList article={article} params={params} />
      <div className="mt-8 max-w-form">
        <ClaimsList claims={article.claims} />
      </div>
    </>
  );
}

function Orders({ article, params }: ListViewProps) {
  const orders = [
    { order: undefined, label: "Order of the text" },
    { order: "worth", label: "Worth checking first" },
  ] as const;
  return (
    <nav aria-label="Order of the sentences" className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {orders.map(({ order, label }) => (
        <a
          key={label}
          href={sentencesHref(article.slug, { order })}
          aria-current={params.order === order ? "true" : undefined}
          className="tap py-1 text-accent hover:underline aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
