import { ButtonLink } from "#app/_ui/base/button.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import {
  acceptSuggestionAction,
  dismissSuggestionAction,
  reopenSuggestionAction,
} from "../../reading-actions.ts";
import { sentencesHref, type ListParams } from "./list-params.ts";
import { originWords } from "./reading-words.ts";
import { SuggestionSteps } from "./suggestion-steps.tsx";
import { suggestionsOn } from "./suggestions-on.ts";

interface SuggestionFormsProps {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
  readonly params: ListParams;
}

/** The claims suggested for a sentence, each with forms to accept, edit and dismiss it. */
export function SuggestionForms({ article, sentence, params }: SuggestionFormsProps) {
  const here = suggestionsOn(article, sentence);
  const open = here.filter(({ state }) => state === "open");
  const dismissed = here.filter(({ state }) => state === "dismissed");
  if (!article.abilities.spot || open.length + dismissed.length === 0) return null;
  return (
    <ul role="list" className="mt-3 flex max-w-prose flex-col gap-3">
      {open.map((suggestion) => (
        <li key={suggestion.id} className="rounded border border-dashed border-edge px-3 py-2.5">
          <p className="text-xs text-muted">{originWords(suggestion)}</p>
          <p dir="auto" className="mt-0.5 font-serif">
            {suggestion.text}
          </p>
          <SuggestionSteps suggestion={suggestion} />
          <Answers article={article} sentence={sentence} suggestion={suggestion} params={params} />
        </li>
      ))}
      {dismissed.map((suggestion) => (
        <li key={suggestion.id} className="text-sm text-muted">
          <ActionForm
            action={reopenSuggestionAction}
            className="flex flex-wrap items-center gap-2"
            label={`Take back: ${suggestion.text}`}
          >
            <Named article={article} suggestion={suggestion} />
            <span className="min-w-0">
              Dismissed: <span dir="auto">“{suggestion.text}”</span>
            </span>
            <SubmitButton variant="quiet" size="small">
              Take back
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

interface NamedProps {
  readonly article: ArticleView;
  readonly suggestion: SuggestionView;
}

function Named({ article, suggestion }: NamedProps) {
  return (
    <>
      <HiddenField name="articleId" value={article.id} />
      <HiddenField name="suggestionId" value={suggestion.id} />
      <VersionField value={suggestion.version} />
    </>
  );
}

function Answers({ article, sentence, suggestion, params }: NamedProps & SuggestionFormsProps) {
  const edit = { ...params, sentence: sentence.id, suggestion: suggestion.id };
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      <ActionForm action={acceptSuggestionAction} label={`Accept: ${suggestion.text}`}>
        <Named article={article} suggestion={suggestion} />
        <SubmitButton variant="secondary" size="small" pendingLabel="Saving…">
          Accept
        </SubmitButton>
      </ActionForm>
      <ButtonLink size="small" href={sentencesHref(article.slug, edit)}>
        Edit<span className="sr-only">: {suggestion.text}</span>
      </ButtonLink>
      <details>
        <summary className="tap inline-flex min-h-8 items-center px-2 text-sm font-medium text-accent hover:underline">
          Dismiss…
        </summary>
        <ActionForm
          action={dismissSuggestionAction}
          className="flex flex-col gap-2 pt-2"
          label={`Dismiss: ${suggestion.text}`}
        >
          <Named article={article} suggestion={suggestion} />
          <TextField name="reason" label="Why it is no claim" optional />
          <SubmitButton variant="secondary" size="small" pendingLabel="Saving…">
            Dismiss
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
