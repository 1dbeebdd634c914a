import type { ClaimType } from "#lib/domain/claim/claim.ts";
import { zipfPicker, type Random } from "./random.ts";
import { nouns, participles, pastVerbs, places } from "./vocabulary.ts";

const noun = zipfPicker(nouns);
const place = zipfPicker(places);

/** A checkable statement, capital first, without a full stop. */
export interface Statement {
  readonly text: string;
  readonly type: ClaimType;
}

type Pattern = (random: Random, year: number) => Statement;

const patterns: readonly Pattern[] = [
  (r, y) => ({
    text: `The ${noun(r)} ${noun(r)} of ${place(r)} ${r.pick(pastVerbs)} by ${1 + r.int(60)} per cent in ${y}`,
    type: "numerical",
  }),
  (r, y) => ({
    text: `${place(r)} spent ${1 + r.int(90)} million on ${noun(r)} and ${noun(r)} in ${y}`,
    type: "numerical",
  }),
  (r, y) => ({
    text: `${20 + r.int(9000)} cases of ${noun(r)} ${noun(r)} were ${r.pick(participles)} in ${place(r)} since ${y - 1 - r.int(9)}`,
    type: "numerical",
  }),
  (r) => ({
    text: `The ${noun(r)} of ${place(r)} costs more than the ${noun(r)} of ${place(r)}`,
    type: "comparison",
  }),
  (r, y) => ({
    text: `The ${noun(r)} in ${place(r)} was ${r.pick(participles)} in ${y} because of the ${noun(r)}`,
    type: "causal",
  }),
  (r, y) => ({
    text: `Nobody ${r.pick(participles)} the ${noun(r)} of ${place(r)} before ${y - r.int(12)}`,
    type: "event",
  }),
];

/** One statement about a year, in the words of the synthetic world. */
export function makeStatement(random: Random, year: number): Statement {
  return random.pick(patterns)(random, year);
}

/** A sentence that nobody would check. */
export function makeFiller(random: Random): string {
  return random.pick([
    `There is much talk of ${noun(random)} these days in ${place(random)}.`,
    `It is a matter of ${noun(random)}, and of taste.`,
    `Who would have thought so of ${place(random)}?`,
    `The ${noun(random)} was quiet when we came by.`,
  ]);
}

/** A headline; the number keeps two articles from ever having the same text. */
export function makeHeadline(random: Random, number: number): string {
  return `${place(random)} and Its ${noun(random)} ${noun(random)}, Part ${number}`;
}

/** What a desk writes about a statement, in one or two sentences. */
export function makeSummary(random: Random, statement: string): string {
  const where = `the ${noun(random)} register of ${place(random)}`;
  return random.pick([
    `We compared the figure with ${where}: the ${noun(random)} tells another story than the ${noun(random)}.`,
    `According to ${where} it is so, apart from the ${noun(random)}.`,
    `Neither ${where} nor the ${noun(random)} office has a record of it.`,
    `${statement.split(" ").slice(0, 4).join(" ")} … is what ${where} shows as well.`,
  ]);
}
