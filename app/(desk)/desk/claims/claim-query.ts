import { claimStages, type ClaimStage } from "#lib/domain/claim/claim.ts";
import { claimSorts, type ClaimSort } from "#lib/queries/desk/list-claims.ts";

/** What the address of the claim list asks for. */
export interface ClaimQuery {
  readonly q: string | null;
  readonly stage: ClaimStage | null;
  readonly assignee: string | null;
  readonly mine: boolean;
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly sort: ClaimSort;
  readonly after: string | null;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the list's address; what it does not know counts as not given. */
export function readClaimQuery(params: SearchParams): ClaimQuery {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    q: one("q")?.slice(0, 200) ?? null,
    stage: claimStages.find((stage) => stage === one("stage")) ?? null,
    assignee: one("assignee"),
    mine: one("mine") !== null,
    speaker: one("speaker"),
    topic: one("topic"),
    sort: claimSorts.find((sort) => sort === one("sort")) ?? "updated",
    after: one("after"),
  };
}

/** The list's address with some of its parts changed; paging begins anew unless `after` is given. */
export function claimListHref(query: ClaimQuery, change: Partial<ClaimQuery>): string {
  const next = { ...query, after: null, ...change };
  const params = new URLSearchParams();
  if (next.stage !== null) params.set("stage", next.stage);
  if (next.q !== null) params.set("q", next.q);
  if (next.assignee !== null) params.set("assignee", next.assignee);
  if (next.mine) params.set("mine", "1");
  if (next.speaker !== null) params.set("speaker", next.speaker);
  if (next.topic !== null) params.set("topic", next.topic);
  if (next.sort !== "updated") params.set("sort", next.sort);
  if (next.after !== null) params.set("after", next.after);
  const text = params.toString();
  return text === "" ? "/desk/claims" : `/desk/claims?${text}`;
}
