"use client";

import { Button } from "#app/_ui/base/button.tsx";

interface ViewChoicesProps {
  readonly byWorth: boolean;
  readonly onByWorth: (chosen: boolean) => void;
  readonly showRank: boolean;
  readonly onShowRank: (chosen: boolean) => void;
}

/** How the text is walked and what its margin shows; both are remembered in this browser. */
export function ViewChoices({ byWorth, onByWorth, showRank, onShowRank }: ViewChoicesProps) {
  const choices = [
    { label: "Worth checking first", on: byWorth, choose: onByWorth },
    { label: "Rank in the margin", on: showRank, choose: onShowRank },
  ];
  return (
    <div role="group" aria-label="How the article is shown" className="flex flex-wrap gap-1.5">
      {choices.map(({ label, on, choose }) => (
        <Button
          key={label}
          size="small"
          aria-pressed={on}
          onClick={() => {
            choose(!on);
          }}
          className="aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
