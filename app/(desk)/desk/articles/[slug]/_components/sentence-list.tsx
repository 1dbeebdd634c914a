import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, TextField } from "#app/_ui/form/form-fields.tsx";
import { sentenceDecisionLabels, sentenceDecisions } from "#lib/domain/article/article.ts";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import { decideSentenceAction } from "../../actions.ts";
import { BlockForm } from "./bounds-card.tsx";
import { sentencesHref, type ListParams } from "./list-params.ts";
import { suggestedWord } from "./reading-words.ts";
import { SentenceNote } from "./sentence-note.tsx";
import { SuggestionForms } from "./suggestion-forms.tsx";

/** Sentences a page of the list shows: each is a form of its own. */
const pageSize = 60;

interface SentenceListProps {
  readonly article: ArticleView;
  readonly params: ListParams;
}

/** Every sentence with its decision as a form: the same work as in the text, without any script. */
export function SentenceList({ article, params }: SentenceListProps) {
  const total = article.sentences.length;
  const { from = 0, order, revision } = params;
  const start = from < total ? from : 0;
  const shown = inOrder(article.sentences, order).slice(start, start + pageSize);
  const page = (first: number) => sentencesHref(article.slug, { from: first, order, revision });
  return (
    <>
      <ol aria-label="Sentences" className="border-t border-line" start={start + 1}>
        {shown.map((sentence) => (
          <Row key={sentence.id} article={article} sentence={sentence} params={{ from: start, order }} />
        ))}
      </ol>
      {total > pageSize ? (
        <Pagination
          label="Pages of sentences"
          summary={`Sentences ${start + 1} to ${start + shown.length} of ${total}`}
          newerHref={start === 0 ? undefined : page(Math.max(0, start - pageSize))}
          olderHref={start + pageSize < total ? page(start + pageSize) : undefined}
        />
      ) : null}
    </>
  );
}

/** By check-worthiness what is undecided comes first; what nobody ranked keeps the order of the text. */
function inOrder(sentences: readonly SentenceView[], order: ListParams["order"]): readonly SentenceView[] {
  if (order === undefined) return sentences;
  const place = ({ decision, rank }: SentenceView) =>
    decision === null && rank !== null ? rank.place : Infinity;
  return sentences.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? a.index - b.index : first - second;
  });
}

const options = sentenceDecisions.map((value) => ({ value, label: sentenceDecisionLabels[value] }));

interface RowProps {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
  readonly params: ListParams;
}

function Row({ article, sentence, params }: RowProps) {
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
          <SentenceNote article={article} sentence={sentence} />
          <SuggestionForms article={article} sentence={sentence} params={params} />
        </div>
      </div>
      <div className="flex flex-col gap-2 max-lg:pl-10">
        {article.abilities.decide ? (
          <DecisionForm articleId={article.id} sentence={sentence} />
        ) : (
          <Decided sentence={sentence} />
        )}
        <Steps article={article} sentence={sentence} params={params} />
      </div>
    </li>
  );
}

/** What else can be done with a sentence than deciding on it. */
function Steps({ article, sentence, params }: RowProps) {
  const { suggested, decision, kind } = sentence;
  const canTake = suggested !== null && suggested !== "claim" && decision === null;
  return (
    <div className="-ml-3 flex flex-wrap items-center gap-1 empty:hidden">
      {canTake && article.abilities.decide ? (
        <ActionForm
          action={decideSentenceAction}
          label={`Take the suggestion for sentence ${sentence.index + 1}`}
        >
          <HiddenField name="articleId" value={article.id} />
          <HiddenField name="sentenceId" value={sentence.id} />
          <HiddenField name="decision" value={suggested} />
          <SubmitButton variant="quiet" size="small" icon="check">
            Take “{suggestedWord(suggested)}”
          </SubmitButton>
        </ActionForm>
      ) : null}
      {article.abilities.spot ? (
        <ButtonLink
          variant="quiet"
          size="small"
          icon="claim"
          href={sentencesHref(article.slug, { ...params, sentence: sentence.id })}
        >
          Make claim
          <span className="sr-only"> of sentence {sentence.index + 1}</span>
        </ButtonLink>
      ) : null}
      {article.abilities.decide ? (
        <ButtonLink
          variant="quiet"
          size="small"
          href={sentencesHref(article.slug, { ...params, bounds: sentence.id })}
        >
          Bounds…<span className="sr-only"> of sentence {sentence.index + 1}</span>
        </ButtonLink>
      ) : null}
      {article.abilities.decide && kind === "boilerplate" ? (
        <BlockForm article={article} sentence={sentence} />
      ) : null}
    </div>
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
