"use client";

import { useId } from "react";

interface ViewChoicesProps {
  readonly byWorth: boolean;
  readonly onByWorth: (chosen: boolean) => void;
  readonly showRank: boolean;
  readonly onShowRank: (chosen: boolean) => void;
}

/** How the text is walked and what its margin shows; both are remembered in this browser. */
export function ViewChoices({ byWorth, onByWorth, showRank, onShowRank }: ViewChoicesProps) {
  return (
    <div
      role="group"
      aria-label="How the article is shown"
      className="flex max-w-[47rem] flex-wrap gap-x-6 gap-y-1 text-sm"
    >
      <Choice label="Worth checking first" on={byWorth} onChoose={onByWorth} />
      <Choice label="Rank in the margin" on={showRank} onChoose={onShowRank} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function Choice({ label, on, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span className="tap inline-flex items-center gap-2">
      <input
        id={id}
        type="checkbox"
        className="tick"
        checked={on}
        onChange={(event) => {
          onChoose(event.target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
