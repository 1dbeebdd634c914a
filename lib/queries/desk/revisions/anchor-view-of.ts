import type { AnchorRow } from "#lib/db/revision-list.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isSettled } from "#lib/domain/anchor/anchor.ts";
import { contextAround } from "#lib/domain/article/article.rules.ts";
import type { ClaimStage } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { wordRuns } from "#lib/domain/revision/text-changes.rules.ts";
import { contextOf } from "#lib/publishing/passage-context.ts";
import type { AnchorView, QuotedWords } from "./revisions-view.ts";

/** Stages in which a claim's content may change, and so what it quotes. */
const open: readonly ClaimStage[] = ["candidate", "queued", "researching", "in_review", "approved"];

/** An anchor in the latest revision as the page of revisions shows it. `names` are people by id. */
export function anchorViewOf(
  row: AnchorRow,
  text: string,
  actor: Actor,
  names: ReadonlyMap<string, string>,
): AnchorView {
  const { appearance, status, start, end, confirmedAt, confirmedById } = row;
  const { authorId, assigneeId, ...claim } = appearance.claim;
  const settled = isSettled({ status, confirmed: confirmedAt !== null });
  const settle = can(actor, "claim.appearances", { authorId, assigneeId, stage: claim.stage });
  const now = start === null || end === null ? null : { ...wordsAt(text, start, end), start, end };
  const changed = now !== null && now.exact !== appearance.exact;
  return {
    appearanceId: row.appearanceId,
    claim,
    ...{ status, settled, now },
    confirmed:
      confirmedAt === null
        ? null
        : { by: names.get(confirmedById ?? "") ?? null, at: confirmedAt.toISOString() },
    madeOn: appearance.revision.n,
    was: quoted(appearance),
    wording: changed ? wordRuns(appearance.exact, now.exact) : [],
    similarity: row.similarity,
    abilities: { settle, move: settle && settled && now !== null && open.includes(claim.stage) },
  };
}

function wordsAt(text: string, start: number, end: number): QuotedWords {
  return quoted({ start, exact: text.slice(start, end), ...contextAround(text, { start, end }) });
}

function quoted(place: {
  readonly start: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}): QuotedWords {
  return { exact: place.exact, ...contextOf(place) };
}
