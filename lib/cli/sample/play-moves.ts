import { moveClaim } from "#lib/commands/claim/move-claim.ts";
import { moveClaimInput } from "#lib/domain/claim/claim.schema.ts";
import type { ClaimMove } from "#lib/domain/claim/claim.ts";
import { getClaim } from "#lib/queries/desk/get-claim.ts";
import { act, entry, personOf, type SampleStage } from "./sample-stage.ts";
import type { Who } from "./sample-spec.ts";

/** Makes a move on the claim as it stands now; whoever approves sends the hash that the desk shows them. */
export async function playMove(
  stage: SampleStage,
  who: Who,
  key: string,
  move: ClaimMove,
  typed: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const claimId = entry(stage.claims, key, "claim");
  const { version } = await stage.db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true },
  });
  const contentHash = move === "approve" ? await shownHash(stage, who, claimId) : undefined;
  await act(stage, who, moveClaim, moveClaimInput, { claimId, move, version, contentHash, ...typed });
}

async function shownHash(stage: SampleStage, who: Who, claimId: string): Promise<string> {
  const view = await getClaim(stage.db, personOf(stage, who), claimId, stage.now);
  if (view === null) throw new Error("The reviewer does not see the claim.");
  return view.contentHash;
}

/** Who holds a claim, and the one of the two editors who therefore reviews it. */
export function teamOf({ holder = "editor" }: { readonly holder?: Who | undefined }): {
  holder: Who;
  judge: Who;
  reviewer: Who;
} {
  const judge = holder === "reviewer" ? "reviewer" : "editor";
  return { holder, judge, reviewer: judge === "reviewer" ? "editor" : "reviewer" };
}
