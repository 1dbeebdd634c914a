"use client";

import { Button } from "#app/_ui/base/button.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import { sentenceDecisionLabels, type SentenceDecision } from "#lib/domain/article/article.ts";
import { decisionKeys } from "./article-keys.ts";

interface DecisionBarProps {
  readonly decision: SentenceDecision | null;
  readonly canDecide: boolean;
  readonly canSpot: boolean;
  readonly singleKeys: boolean;
  readonly onDecide: (decision: SentenceDecision | null) => void;
  readonly onMakeClaim: () => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/**
 * A button for each decision on the current sentence, for mouse and touch: a grid beside the text, a row at the lower
 * edge of narrow screens. Pressing the decision that stands takes it back.
 */
export function DecisionBar(props: DecisionBarProps) {
  const { decision, canDecide, canSpot, singleKeys, onDecide, onMakeClaim, onStep } = props;
  return (
    <div
      role="toolbar"
      aria-label="Decision on the current sentence"
      className="flex gap-1.5 max-lg:overflow-x-auto max-lg:p-2 lg:flex-wrap"
    >
      <Step direction={-1} onStep={onStep} />
      <Step direction={1} onStep={onStep} />
      {canSpot ? (
        <Button variant="primary" size="small" onClick={onMakeClaim} className="shrink-0">
          Claim this sentence
        </Button>
      ) : null}
      {canDecide
        ? Object.entries(decisionKeys).map(([key, each]) => (
            <Button
              key={key}
              size="small"
              aria-pressed={decision === each}
              onClick={() => {
                onDecide(decision === each ? null : each);
              }}
              className="shrink-0 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
            >
              {sentenceDecisionLabels[each]}
              {singleKeys ? (
                <span aria-hidden="true" className="max-lg:hidden">
                  <KeyHint keys={key} />
                </span>
              ) : null}
            </Button>
          ))
        : null}
    </div>
  );
}

function Step({
  direction,
  onStep,
}: {
  readonly direction: 1 | -1;
  readonly onStep: (direction: 1 | -1) => void;
}) {
  return (
    <Button
      size="small"
      variant="quiet"
      icon={direction === 1 ? "forward" : "back"}
      aria-label={direction === 1 ? "Next sentence" : "Previous sentence"}
      onClick={() => {
        onStep(direction);
      }}
      className="shrink-0 rotate-90"
    />
  );
}
