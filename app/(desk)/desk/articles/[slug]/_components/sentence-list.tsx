import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { sentenceDecisionLabels, sentenceDecisions } from "#lib/domain/article/article.ts";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import { decideSentenceAction } from "../../actions.ts";

/** Sentences a page of the list shows: each is a form of its own. */
const pageSize = 60;

/** The address of the list, of a sentence's claim form in it, or of a later page of it. */
export function sentencesHref(
  slug: string,
  more: { readonly sentence?: string; readonly from?: number } = {},
): string {
  const query = new URLSearchParams({ view: "sentences" });
  if (more.from) query.set("from", String(more.from));
  if (more.sentence !== undefined) query.set("sentence", more.sentence);
  return `/desk/articles/${slug}?${query.toString()}`;
}

interface SentenceListProps {
  readonly article: ArticleView;
  /** Number of the first sentence shown, from 0. */
  readonly from: number;
}

/** Every sentence with its decision as a form: the same work as in the text, without any script. */
export function SentenceList({ article, from }: SentenceListProps) {
  const total = article.sentences.length;
  const start = from > 0 && from < total ? from : 0;
  const shown = article.sentences.slice(start, start + pageSize);
  const earlier = Math.max(0, start - pageSize);
  return (
    <>
      <ol aria-label="Sentences" className="border-t border-line" start={start + 1}>
        {shown.map((sentence) => (
          <Row key={sentence.id} article={article} sentence={sentence} from={start} />
        ))}
      </ol>
      {total > pageSize ? (
        <Pagination
          label="Pages of sentences"
          summary={`Sentences ${start + 1} to ${start + shown.length} of ${total}`}
          newerHref={start === 0 ? undefined : sentencesHref(article.slug, { from: earlier })}
          olderHref={
            start + pageSize < total ? sentencesHref(article.slug, { from: start + pageSize }) : undefined
          }
        />
      ) : null}
    </>
  );
}

const options = sentenceDecisions.map((value) => ({ value, label: sentenceDecisionLabels[value] }));

interface RowProps {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
  readonly from: number;
}

function Row({ article, sentence, from }: RowProps) {
  return (
    <li
      id={`sentence-${sentence.index + 1}`}
      className="grid gap-x-8 gap-y-3 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <div className="flex gap-3">
        <span className="w-7 shrink-0 pt-0.5 text-end text-sm text-muted tabular-nums">
          {sentence.index + 1}
        </span>
        <div className="min-w-0">
          <p dir="auto" className="max-w-prose font-serif text-lg">
            {sentence.text}
          </p>
          {sentence.kind === "paragraph" ? null : (
            <p className="text-xs text-muted">{kindWords[sentence.kind]}</p>
          )}
        </div>
      </div>
      <div className="flex flex-col gap-2 max-lg:pl-10">
        {article.abilities.decide ? (
          <DecisionForm articleId={article.id} sentence={sentence} />
        ) : (
          <Decided sentence={sentence} />
        )}
        {article.abilities.spot ? (
          <ButtonLink
            variant="quiet"
            size="small"
            icon="claim"
            className="-ml-3 self-start"
            href={sentencesHref(article.slug, { sentence: sentence.id, from })}
          >
            Make claim
            <span className="sr-only"> of sentence {sentence.index + 1}</span>
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

const kindWords = {
  headline: "Headline",
  dateline: "Dateline",
  paragraph: "Paragraph",
  heading: "Heading",
  caption: "Caption",
  boilerplate: "Reads like noise: not counted until it is decided",
};

function Decided({ sentence }: { readonly sentence: SentenceView }) {
  return (
    <p className="text-muted">
      {sentence.decision === null ? "Undecided" : sentenceDecisionLabels[sentence.decision]}
    </p>
  );
}

function DecisionForm({
  articleId,
  sentence,
}: {
  readonly articleId: string;
  readonly sentence: SentenceView;
}) {
  return (
    <ActionForm
      action={decideSentenceAction}
      className="flex flex-col gap-2"
      label={`Sentence ${sentence.index + 1}`}
    >
      <HiddenField name="articleId" value={articleId} />
      <HiddenField name="sentenceId" value={sentence.id} />
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <SelectField
            name="decision"
            label="Decision"
            hideLabel
            placeholder="Undecided"
            options={options}
            defaultValue={sentence.decision ?? ""}
          />
        </div>
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Save
        </SubmitButton>
      </div>
      <details open={sentence.reason !== null || sentence.publicReason !== null}>
        <summary className="tap inline-flex min-h-6 items-center text-sm font-medium text-accent hover:underline">
          Reasons
        </summary>
        <div className="flex flex-col gap-2 pt-2">
          <TextField name="reason" label="Reason" optional defaultValue={sentence.reason ?? ""} />
          <TextField
            name="publicReason"
            label="Public reason"
            optional
            defaultValue={sentence.publicReason ?? ""}
          />
        </div>
      </details>
    </ActionForm>
  );
}
