import type { Handle } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { ClaimStage, PublicationState } from "#lib/domain/claim/claim.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import type { DatedRole, SpeakerKind } from "#lib/domain/speaker/speaker.ts";
import { id as idSchema } from "#lib/domain/text/text.schema.ts";
import { findMergedInto } from "./find-merged-into.ts";
import { aliasesOf, rolesOf } from "./speaker-view.ts";

export interface SpeakerClaim {
  readonly slug: string;
  readonly text: string;
  readonly stage: ClaimStage;
  readonly publication: PublicationState;
}

export interface SpeakerView {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly description: string;
  /** Names beside the main one. */
  readonly aliases: readonly string[];
  readonly roles: readonly DatedRole[];
  readonly sameAs: readonly string[];
  /** The newest claims, at most 100; `claimCount` says how many there are. */
  readonly claims: readonly SpeakerClaim[];
  readonly claimCount: number;
  /** Places where an article names this speaker. */
  readonly appearanceCount: number;
  readonly mayEdit: boolean;
}

/** A speaker, or where the one asked for went. */
export type SpeakerAnswer =
  | { readonly kind: "speaker"; readonly speaker: SpeakerView }
  | { readonly kind: "merged"; readonly into: { readonly slug: string; readonly name: string } };

const maxClaims = 100;

/** One speaker by address or id with the claims made; null when there is none or the actor may not read. */
export async function getSpeaker(db: Handle, actor: Actor, slugOrId: string): Promise<SpeakerAnswer | null> {
  if (!can(actor, "desk.read") || slugOrId.includes("\0")) return null;
  const isId = idSchema.safeParse(slugOrId).success;
  const row = await loadSpeaker(db, isId ? { id: slugOrId } : { slug: slugOrId });
  if (row === null || row.aliases.length === 0) {
    const id = row?.id ?? (isId ? slugOrId : null);
    const into = id === null ? null : await findMergedInto(db, id);
    return into === null ? null : { kind: "merged", into };
  }
  const { _count: count, ...speaker } = row;
  return {
    kind: "speaker",
    speaker: {
      ...speaker,
      aliases: aliasesOf(row),
      roles: rolesOf(row),
      claimCount: count.claims,
      appearanceCount: count.appearances,
      mayEdit: can(actor, "speaker.edit"),
    },
  };
}

function loadSpeaker(db: Handle, where: { id: string } | { slug: string }) {
  return db.speaker.findUnique({
    where,
    select: {
      id: true,
      slug: true,
      version: true,
      name: true,
      kind: true,
      description: true,
      sameAs: true,
      aliases: { select: { alias: true } },
      roles: { select: { title: true, fromOn: true, untilOn: true } },
      claims: {
        orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
        take: maxClaims,
        select: { slug: true, text: true, stage: true, publication: true },
      },
      _count: { select: { claims: true, appearances: true } },
    },
  });
}
