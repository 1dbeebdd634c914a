import type { FieldChange } from "#lib/domain/event/event.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { slugify } from "#lib/language/slug.ts";
import { notAClaimRating, ratingAxes, type Rating, type RatingAxis } from "./rating.ts";
import type { PublishScaleInput } from "./rating.schema.ts";

/** A rating that can be told from twenty others is the limit; a form of this length is too. */
const maxRatingsOfAxis = 20;
const maxKeyChars = 40;

type Placed = Rating & { readonly position: number };

/**
 * The ratings of the next scale version, in order, content first. A rating keeps its key for ever and is never left
 * out; a new one gets a key from its label.
 *
 * `present` are the ratings of the newest version, in order. Refuses INVALID with the form's field names for a key
 * that is not there, a number where none belongs, a label that another rating of the axis has or had, and an axis
 * without a rating in use.
 */
export function nextScale(present: readonly Rating[], input: PublishScaleInput): Outcome<Rating[]> {
  const refused = unknownKey(present, input);
  if (refused !== null) return refused;
  const next = ratingAxes.flatMap((axis) => placedOf(axis, present, input));
  const wrong = { ...fieldsWrongIn(next, input), ...countsWrongIn(next) };
  if (Object.keys(wrong).length > 0) {
    return refuse("INVALID", "Some ratings need another look.", { fields: wrong });
  }
  return ok(next.map(({ position: _position, ...rating }) => rating));
}

function unknownKey(present: readonly Rating[], input: PublishScaleInput): Refused | null {
  for (const axis of ratingAxes) {
    for (const key of Object.keys(input[axis])) {
      if (present.some((r) => r.axis === axis && r.key === key)) continue;
      const message = `The scale has no ${axis} rating “${key}”.`;
      return refuse("INVALID", message, { fields: { [`${axis}.${key}`]: [message] } });
    }
  }
  return null;
}

/** The axis as it is to be: by position, those of one position in their present order, a new one behind them. */
function placedOf(axis: RatingAxis, present: readonly Rating[], input: PublishScaleInput): Placed[] {
  const placed = present
    .filter((rating) => rating.axis === axis)
    .map((rating, index): Placed => ({ ...rating, position: index + 1, ...input[axis][rating.key] }));
  const { added } = input;
  if (added?.axis === axis) {
    placed.push({ ...added, key: keyFor(added.label, placed), retired: false });
  }
  return placed.sort((a, b) => a.position - b.position);
}

function keyFor(label: string, taken: readonly Rating[]): string {
  const base = slugify(label, maxKeyChars - 3).replaceAll("-", "_") || "rating";
  const isTaken = (key: string) => taken.some((rating) => rating.key === key);
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** Errors by the names of the form's fields. */
function fieldsWrongIn(next: readonly Placed[], input: PublishScaleInput): Record<string, string[]> {
  const wrong: Record<string, string[]> = {};
  for (const rating of next) {
    const isNew = !Object.hasOwn(input[rating.axis], rating.key) && rating.label === input.added?.label;
    const name = isNew ? "added" : `${rating.axis}.${rating.key}`;
    const same = next.find((other) => other !== rating && isSameLabel(rating, other));
    if (same !== undefined) wrong[`${name}.label`] = [`“${same.label}” is another rating’s label.`];
    const why = rating.value === null ? null : whyNoNumber(rating);
    if (why !== null) wrong[`${name}.value`] = [why];
  }
  return wrong;
}

/** Also a retired rating's label stays its own: verdicts under it are still read. */
function isSameLabel(a: Rating, b: Rating): boolean {
  const folded = (label: string) => label.normalize("NFKC").toLowerCase();
  return a.axis === b.axis && folded(a.label) === folded(b.label);
}

function whyNoNumber({ axis, key }: Rating): string | null {
  if (axis === "attribution") return "Whether somebody said it is no point on a scale of numbers.";
  return key === notAClaimRating ? "What cannot be checked has no number." : null;
}

function countsWrongIn(next: readonly Placed[]): Record<string, string[]> {
  const wrong: Record<string, string[]> = {};
  for (const axis of ratingAxes) {
    const ratings = next.filter((rating) => rating.axis === axis);
    const first = ratings[0];
    if (first !== undefined && ratings.every((rating) => rating.retired)) {
      wrong[`${axis}.${first.key}.retired`] = [`Keep at least one ${axis} rating in use.`];
    }
    if (ratings.length > maxRatingsOfAxis) {
      wrong["added.label"] = [`An axis has at most ${maxRatingsOfAxis} ratings, retired ones included.`];
    }
  }
  return wrong;
}

/** What became of one rating from one version of the scale to the next. */
export interface RatingChange {
  readonly kind: "added" | "retired" | "restored" | "changed";
  /** As it is in the later version. */
  readonly rating: Rating;
  /** Label, definition, number and tone where they differ; empty for an added one. */
  readonly fields: readonly FieldChange[];
}

const comparedFields = ["label", "definition", "value", "tone"] as const;

/** The changes between two versions of the scale in the order of the later one; a mere change of order is not one. */
export function scaleChanges(before: readonly Rating[], after: readonly Rating[]): RatingChange[] {
  return after.flatMap((rating): RatingChange[] => {
    const was = before.find((r) => r.axis === rating.axis && r.key === rating.key);
    if (was === undefined) return [{ kind: "added", rating, fields: [] }];
    const fields = comparedFields
      .filter((field) => was[field] !== rating[field])
      .map((field) => ({ field, before: textOf(was[field]), after: textOf(rating[field]) }));
    if (was.retired !== rating.retired) {
      return [{ kind: rating.retired ? "retired" : "restored", rating, fields }];
    }
    return fields.length === 0 ? [] : [{ kind: "changed", rating, fields }];
  });
}

/** True when the later version would say the same in the same order. */
export function isSameScale(before: readonly Rating[], after: readonly Rating[]): boolean {
  const order = (ratings: readonly Rating[]) => ratings.map((r) => `${r.axis}.${r.key}`).join(" ");
  return scaleChanges(before, after).length === 0 && order(before) === order(after);
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
