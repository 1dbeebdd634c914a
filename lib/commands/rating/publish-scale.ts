import { runCommand, type CommandDeps, type CommandScope, type Done } from "#lib/commands/run-command.ts";
import { lockChainHead } from "#lib/db/event-chain.ts";
import { insertScale, readNewestScale, type Scale } from "#lib/db/scales.ts";
import { lockName } from "#lib/db/slugs.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { FieldChange } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { methodologySlug } from "#lib/domain/page/page.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { isSameScale, nextScale, scaleChanges } from "#lib/domain/rating/rating.rules.ts";
import type { PublishScaleInput } from "#lib/domain/rating/rating.schema.ts";
import { scaleSubjectId, type Rating, type ScalePublication } from "#lib/domain/rating/rating.ts";
import { canonicalJson, sha256 } from "#lib/publishing/canonical-json.ts";

/** `version` is the one in force; `changed` is false when nothing was to be done. */
export interface PublishedScale {
  readonly version: number;
  readonly changed: boolean;
}

/**
 * Makes the next version of the rating scale, in force at once: other words, numbers or order, a rating more, one
 * retired or taken up again. Earlier versions stay as they were, and verdicts keep the one they were made under.
 *
 * Refusals: FORBIDDEN below managing editor; CONFLICT with the present ratings when another version was published
 * since; INVALID for what `nextScale` names.
 */
export async function publishScale(
  deps: CommandDeps,
  actor: Actor,
  input: PublishScaleInput,
): Promise<Outcome<Done<PublishedScale>>> {
  return runCommand<PublishedScale>(deps, actor, async (scope) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    // Of two new versions one goes first; there is no row to lock for a version that does not exist yet.
    await lockName(scope.tx, "rating-scale", "next");
    const present = await readNewestScale(scope.tx);
    if (present.version !== input.version) return staleScale(present);
    const ratings = nextScale(present.ratings, input);
    if (!ratings.ok) return ratings;
    if (isSameScale(present.ratings, ratings.value)) return ok({ version: present.version, changed: false });
    const version = present.version + 1;
    const note = input.note ?? null;
    await insertScale(scope.tx, { version, note, createdAt: scope.now, ratings: ratings.value });
    const hash = await insertScalePublication(scope, actor, version, ratings.value, note);
    const changes = fieldsChanged(present.ratings, ratings.value);
    scope.record("scale.published", "scale", scaleSubjectId, { n: version, sha256: hash, note, changes });
    // Labels of claims that are public stay as they were frozen; the scale itself stands on the methodology page.
    scope.touch(publicTags.desk, publicTags.page(methodologySlug));
    return ok({ version, changed: true });
  });
}

async function insertScalePublication(
  { tx, now }: CommandScope,
  actor: Actor,
  n: number,
  ratings: readonly Rating[],
  note: string | null,
): Promise<string> {
  const head = await lockChainHead(tx);
  const body: ScalePublication = {
    ...{ kind: "page", page: "scale", n, publishedAt: now.toISOString(), ratings, note },
    chain: { seq: Number(head.seq), hash: head.hash },
  };
  const text = canonicalJson(body);
  const hash = sha256(text);
  await tx.publication.create({
    data: {
      ...{ kind: "page", subjectId: scaleSubjectId, n, body: text, sha256: hash, secondReviewed: false },
      ...{ chainSeq: head.seq, chainHash: head.hash, publishedAt: now, publishedById: actor.userId },
    },
    select: { id: true },
  });
  return hash;
}

/** The present ratings by the names of the form's fields, so that both can be shown. */
function staleScale({ version, ratings }: Scale): Refused {
  const current: Record<string, unknown> = { version };
  for (const [index, { axis, key, label, definition, value, tone, retired }] of ratings.entries()) {
    const name = `${axis}.${key}`;
    const position = ratings.slice(0, index + 1).filter((rating) => rating.axis === axis).length;
    current[`${name}.label`] = label;
    current[`${name}.definition`] = definition;
    current[`${name}.value`] = value;
    current[`${name}.tone`] = tone;
    current[`${name}.position`] = String(position);
    current[`${name}.retired`] = retired ? "on" : "";
  }
  return refuse("CONFLICT", "Somebody published another version of the scale meanwhile.", { current });
}

function fieldsChanged(before: readonly Rating[], after: readonly Rating[]): FieldChange[] {
  return scaleChanges(before, after).flatMap(({ kind, rating, fields }) => {
    const name = `${rating.axis}.${rating.key}`;
    const changed = fields.map((change) => ({ ...change, field: `${name}.${change.field}` }));
    if (kind === "added") return [{ field: name, before: null, after: rating.label }];
    if (kind === "changed") return changed;
    const [was, is] = kind === "retired" ? ["in use", "retired"] : ["retired", "in use"];
    return [{ field: name, before: was, after: is }, ...changed];
  });
}
