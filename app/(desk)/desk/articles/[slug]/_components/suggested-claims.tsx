"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import type { SuggestionView } from "#lib/queries/desk/article-reading.ts";
import { originWords } from "./reading-words.ts";
import { SuggestionSteps } from "./suggestion-steps.tsx";
import type { TakeApartState } from "./use-take-apart.ts";

interface SuggestedClaimsProps {
  readonly state: TakeApartState;
  readonly canSpot: boolean;
  readonly singleKeys: boolean;
}

/** The claims the reader would make of the current sentence; each with how it came to its words. */
export function SuggestedClaims({ state, canSpot, singleKeys }: SuggestedClaimsProps) {
  const open = state.suggestions.filter((each) => each.state === "open");
  const dismissed = state.suggestions.filter((each) => each.state === "dismissed");
  if (open.length === 0 && dismissed.length === 0) return null;
  return (
    <section aria-labelledby="suggested-claims-title">
      <h3 id="suggested-claims-title" className="sr-only">
        Suggested claims
      </h3>
      <ul role="list" className="flex flex-col gap-3">
        {open.map((suggestion, at) => (
          <li key={suggestion.id} className="rounded border border-dashed border-edge px-3 py-2.5">
            <p className="text-xs text-muted">{originWords(suggestion)}</p>
            <p dir="auto" className="mt-0.5 font-serif">
              {suggestion.text}
            </p>
            <SuggestionSteps suggestion={suggestion} />
            {canSpot ? <Answers suggestion={suggestion} state={state} keys={singleKeys && at === 0} /> : null}
          </li>
        ))}
        {dismissed.map((suggestion) => (
          <li key={suggestion.id} className="text-sm text-muted">
            Dismissed: <span dir="auto">“{suggestion.text}”</span>{" "}
            {canSpot ? (
              <Button
                variant="quiet"
                size="small"
                className="-mx-3"
                onClick={() => {
                  state.acts.reopen(suggestion);
                }}
              >
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswersProps {
  readonly suggestion: SuggestionView;
  readonly state: TakeApartState;
  /** Whether keys mean this suggestion. */
  readonly keys: boolean;
}

function Answers({ suggestion, state, keys }: AnswersProps) {
  const { acts, calls } = state;
  const answers = [
    { label: "Accept", key: "y", act: () => void acts.accept(suggestion) },
    {
      label: "Edit",
      key: "e",
      act: () => {
        acts.edit(suggestion);
      },
    },
    {
      label: "Dismiss",
      key: "i",
      act: () => {
        acts.dismissSuggestion(suggestion);
      },
    },
  ];
  return (
    <div className="mt-2 flex flex-wrap gap-1">
      {answers.map(({ label, key, act }) => (
        <Button key={key} size="small" onClick={act} aria-disabled={calls.isBusy || undefined}>
          {label}
          {keys ? (
            <span aria-hidden="true" className="max-lg:hidden">
              <KeyHint keys={key} />
            </span>
          ) : null}
          <span className="sr-only">: {suggestion.text}</span>
        </Button>
      ))}
    </div>
  );
}
