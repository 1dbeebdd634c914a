import { Details } from "#app/_ui/base/details.tsx";
import { KeyHint } from "#app/_ui/base/key-hint.tsx";
import { sentenceDecisionLabels } from "#lib/domain/article/article.ts";
import { decisionKeys } from "./article-keys.ts";

const moves: readonly (readonly [readonly string[], string])[] = [
  [["j"], "Next sentence (also ↓)"],
  [["k"], "Previous sentence (also ↑)"],
  [["s"], "On to the next undecided one"],
  [["z"], "Undo the last decision"],
  [["r"], "Give a reason for the last decision"],
  [["c"], "Make a claim of the selection, or of the sentence"],
];

const reading: readonly (readonly [readonly string[], string])[] = [
  [["a"], "Take what the reader suggests (also Enter)"],
  [["w"], "On to what is most worth checking"],
  [["y"], "Accept the suggested claim"],
  [["e"], "Edit the suggested claim first"],
  [["i"], "Dismiss the suggested claim"],
  [["/"], "Split the sentence at the selection"],
  [["+"], "Join the sentence with the next"],
];

const selecting: readonly (readonly [readonly string[], string])[] = [
  [["Shift", "→"], "Select one more word (← one fewer)"],
  [["Shift", "↓"], "Select on to the end of the sentence, then the next (also Shift J, K)"],
  [["["], "Begin the selection a word earlier (] later; also Ctrl Shift ← →)"],
  [["Esc"], "Let go of the selection"],
];

/** What the keys do while the article text has focus. */
export function KeysHelp({ singleKeys }: { readonly singleKeys: boolean }) {
  const decisions = Object.entries(decisionKeys).map(
    ([key, decision]) => [[key], sentenceDecisionLabels[decision]] as const,
  );
  const letters = singleKeys
    ? [...decisions, ...moves, ...reading]
    : [[["Enter"], "Take what the reader suggests"] as const];
  return (
    <div className="border-t border-line pt-3 text-sm">
      <p id="article-keys" className="sr-only">
        Arrow keys move between sentences. Shift and arrow keys select words.
        {singleKeys ? " Letters decide: the list of keys stands beside the text." : ""}
      </p>
      <Details summary="Keys in the article text">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
          {[...letters, ...selecting].map(([keys, what]) => (
            <div key={what} className="contents">
              <dt>
                <kbd className="sr-only">{keys.join(" ")}</kbd>
                <span aria-hidden="true">
                  <KeyHint keys={keys} />
                </span>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-muted">
          {singleKeys
            ? "Letters act only while the text has focus. "
            : "Single letters are switched off for you. "}
          <a className="link" href="/desk/settings">
            {singleKeys ? "Switch them off" : "Switch them on"}
          </a>
        </p>
      </Details>
    </div>
  );
}
