import { anchorInLaterRevisions } from "#lib/commands/anchor/anchor-appearances.ts";
import { markClaimSentences } from "#lib/commands/article/mark-claim-sentences.ts";
import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { resolveOptionalSpeaker } from "#lib/commands/speaker/resolve-speaker.ts";
import type { Tx } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { freeSlug } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { SpotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { ok, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { canonicalLanguage } from "#lib/domain/text/language-tag.ts";
import { slugify } from "#lib/language/slug.ts";
import { addContributor } from "./contributors.ts";
import { cutAppearance, type CutAppearance } from "./cut-appearance.ts";
import type { ChangedClaim } from "./open-claim.ts";

/** A new candidate, with the place it was spotted at. */
export interface SpottedClaim extends ChangedClaim {
  readonly appearanceId: string;
  /** The span as it was kept, white space at its ends left out. */
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a candidate of a span of an article: any span, inside a sentence or across several, overlapping others or
 * not. Whoever spots is the claim's author and first contributor. Every sentence touched is decided "claim".
 *
 * Refusals: FORBIDDEN; NOT_FOUND (article, revision); ILLEGAL_MOVE (archived); INVALID on `start` (outside the text,
 * inside a character, empty, too long, other words than `exact`) or `speaker` (unknown id, name without letters).
 */
export async function spotClaim(
  deps: CommandDeps,
  actor: Actor,
  input: SpotClaimInput,
): Promise<Outcome<Done<SpottedClaim>>> {
  return runCommand(deps, actor, (scope) => spotClaimWithin(scope, actor, input));
}

/** The same inside a transaction that does more: an accepted suggestion is answered with its claim. */
export async function spotClaimWithin(
  scope: CommandScope,
  actor: Actor,
  input: SpotClaimInput,
): Promise<Outcome<SpottedClaim>> {
  const forbidden = refusalOf(actor, "claim.spot");
  if (forbidden !== null) return forbidden;
  const cut = await cutAppearance(scope, input);
  if (!cut.ok) return cut;
  const speaker = await resolveOptionalSpeaker(scope, input.speaker);
  if (!speaker.ok) return speaker;
  return ok(await write(scope, actor, input, cut.value, speaker.value));
}

async function write(
  scope: CommandScope,
  actor: Actor,
  input: SpotClaimInput,
  cut: CutAppearance,
  speakerId: string | null,
): Promise<SpottedClaim> {
  const { tx, now, record } = scope;
  const slug = await freeSlug(tx, "claims", slugify(input.text), "claim");
  const claim = await tx.claim.create({
    data: {
      slug,
      text: input.text,
      statement: input.statement ?? null,
      type: input.type ?? null,
      reason: input.reason ?? null,
      language: await languageOf(tx, cut.articleId),
      speakerId,
      authorId: actor.userId,
      createdAt: now,
      updatedAt: now,
      appearances: { create: { ...cut, speakerId, createdById: actor.userId, createdAt: now } },
    },
    select: { id: true, version: true, appearances: { select: { id: true } } },
  });
  const { articleId, start, end } = cut;
  record("claim.spotted", "claim", claim.id, { text: input.text, articleId, start, end });
  await addContributor(tx, claim.id, actor.userId, 0, now);
  await markClaimSentences(scope, actor, cut);
  const appearanceId = claim.appearances[0]?.id ?? "";
  // Named: a page that was open while a newer revision came in speaks of the one it shows.
  if (typeof input.revisionId === "string") await anchorInLaterRevisions(scope, actor, appearanceId);
  return {
    id: claim.id,
    slug,
    version: claim.version,
    appearanceId,
    start,
    end,
  };
}

/** A new claim is taken to be in its article's language, and in the desk's where nobody knows that. */
async function languageOf(tx: Tx, articleId: string): Promise<string | null> {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { language: true } });
  return canonicalLanguage(article?.language ?? (await readSettings(tx)).language);
}
