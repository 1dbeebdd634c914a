import { useId, type ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "#app/_ui/base/button-class.ts";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { moveLabels, stageLabels, type ClaimMove } from "#lib/domain/claim/claim.ts";
import type { ClaimView } from "#lib/queries/desk/claim-view/claim-view.ts";
import type { MoveContext } from "./move-fields.tsx";
import { MoveForm } from "./move-form.tsx";
import { movesOf, placeOfRule } from "./moves.ts";

/** What do I do next: where the claim stands in one sentence, the move that leads on, and what is still in its way. */
export function NextStep(context: MoveContext) {
  const { claim } = context;
  const { forward, others } = movesOf(claim);
  const open = (move: ClaimMove) => claim.abilities[move].allowed;
  return (
    <section
      aria-labelledby="next-step-title"
      className="mb-8 rounded border border-line border-l-4 border-l-accent bg-surface px-4 py-4 sm:px-6"
    >
      <h2 id="next-step-title" className="sr-only">
        Next step
      </h2>
      <p className="mb-3 max-w-form text-lg">{standing(claim, context.timeZone)}</p>
      <div className="flex flex-wrap items-start gap-2">
        {forward.map((move) =>
          open(move) ? (
            <MoveForm key={move} move={move} variant={leadingVariant(move, forward)} {...context} />
          ) : (
            <BlockedMove key={move} move={move} />
          ),
        )}
        {others.map((move) => (
          <MoveForm key={move} move={move} {...context} />
        ))}
      </div>
      {forward
        .filter((move) => !open(move))
        .map((move) => (
          <Unmet key={move} move={move} claim={claim} />
        ))}
    </section>
  );
}

/** One primary a view: the first move that leads on. Retracting is never dressed as the way forward. */
function leadingVariant(move: ClaimMove, forward: readonly ClaimMove[]): ButtonVariant | undefined {
  if (move === "retract") return undefined;
  return move === forward.find((m) => m !== "retract") ? "primary" : "secondary";
}

/** A move that is not open yet: focusable, so that its reasons can be read out with it. */
function BlockedMove({ move }: { move: ClaimMove }) {
  return (
    <button
      type="button"
      aria-disabled="true"
      aria-describedby={`unmet-${move}`}
      className={`${buttonClass("secondary")} cursor-not-allowed! border-dashed bg-sunken text-muted opacity-100! hover:border-edge hover:bg-sunken`}
    >
      {moveLabels[move]}
    </button>
  );
}

function Unmet({ move, claim }: { move: ClaimMove; claim: ClaimView }) {
  const titleId = useId();
  const { unmet } = claim.abilities[move];
  return (
    <div id={`unmet-${move}`} className="mt-4 max-w-form text-sm">
      <p id={titleId} className="font-medium">
        {unmet.length === 1
          ? `“${moveLabels[move]}” waits for this:`
          : `“${moveLabels[move]}” waits for ${unmet.length} things:`}
      </p>
      <ul aria-labelledby={titleId} className="mt-1 flex flex-col gap-1">
        {unmet.map((sentence) => (
          <li key={sentence} className="flex gap-2">
            <span aria-hidden="true" className="text-danger">
              ▪
            </span>
            <span className="min-w-0">{withLink(sentence, claim)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A sentence that comes from the gate leads to the part of the page where its rule is satisfied. */
function withLink(sentence: string, claim: ClaimView): ReactNode {
  const item = claim.gate.find((i) => sentence === `${i.label}: ${i.message}`);
  if (item === undefined) return sentence;
  return (
    <>
      <a href={placeOfRule[item.rule]} className="link font-medium">
        {item.label}
      </a>{" "}
      <span className="text-muted">{item.message}</span>
    </>
  );
}

/** Where the claim stands, in a sentence of its own for each stage. */
function standing(claim: ClaimView, timeZone: string): ReactNode {
  const holder = claim.assignee?.name ?? "nobody";
  switch (claim.stage) {
    case "candidate":
      return `Spotted by ${claim.author?.name ?? "the desk"}. Give it neutral words, a type and a reason; then accept it.`;
    case "queued":
      return "Accepted and free to take.";
    case "researching":
      return claim.publication === "none"
        ? `${capital(holder)} is researching it.`
        : `${capital(holder)} is revising it. Readers see the last publication meanwhile.`;
    case "in_review":
      return `In review. Whoever has not worked on it reads it now; ${holder} answers.`;
    case "approved":
      return claim.publishAt === null ? (
        `Approved by ${claim.approval?.by?.name ?? "a second reader"}, ready to publish.`
      ) : (
        <>
          Approved, and scheduled for{" "}
          <DateTime value={claim.publishAt} timeZone={timeZone} format="datetime" />.
        </>
      );
    case "published":
      return claim.publication === "retracted"
        ? "Retracted. The page says so; verdict and evidence are gone from it."
        : "Published. To change anything, revise it first.";
    case "on_hold":
      return `On hold, from “${stageLabels[claim.hold?.stage ?? "researching"].toLowerCase()}”: ${claim.hold?.reason ?? ""}`;
    case "rejected":
      return `Rejected: ${claim.rejectReason ?? ""}`;
    case "merged":
      return mergedSentence(claim);
  }
}

function mergedSentence(claim: ClaimView): ReactNode {
  if (claim.mergedInto === null) return "Merged.";
  return (
    <>
      Merged into{" "}
      <a href={`/desk/claims/${claim.mergedInto.slug}`} className="link font-serif">
        {claim.mergedInto.text}
      </a>
    </>
  );
}

function capital(name: string): string {
  return name === "nobody" ? "Nobody" : name;
}
