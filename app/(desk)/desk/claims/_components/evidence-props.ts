import type { EvidenceView } from "#lib/queries/desk/list-evidence.ts";
import type { SourceOption } from "#lib/queries/desk/search-sources.ts";

/**
 * For `<EvidenceForm>`: adds one item. The page fills `recentSources` by `readDesk(searchSources, sourceWords)`, with
 * `sourceWords` from its own `?sources=` parameter, which the form's "Find a source" sets (a GET, no JavaScript).
 * Render it only for those who may: `can(actor, "claim.evidence", claim)` in a stage that is not frozen.
 */
export interface EvidenceFormProps {
  readonly claimId: string;
  readonly recentSources: readonly SourceOption[];
  /** What was searched for, to show it again; empty or absent: the newest sources are offered. */
  readonly sourceWords?: string | undefined;
  /** Address of the claim's page, without a query: `/desk/claims/{slug}`. */
  readonly pageHref: string;
}

/** For `<EvidenceItem>`, an `<li>`: one item of `readDesk(listEvidence, claim.id)` with its edit and removal. */
export interface EvidenceItemProps {
  readonly claimId: string;
  readonly evidence: EvidenceView;
  /** True when the actor may change the claim's evidence now: shows edit, removal and "Add a stored copy". */
  readonly editable: boolean;
  /** IANA name, from `deskSettings()`. */
  readonly timeZone: string;
}
