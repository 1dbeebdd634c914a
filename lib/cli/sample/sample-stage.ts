import type { z } from "zod";

import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import { fillDatesIn, type SampleClock } from "./sample-dates.ts";
import type { Who } from "./sample-spec.ts";

type Command<I, T> = (deps: CommandDeps, actor: Actor, input: I) => Promise<Outcome<Done<T>>>;

/** The desk while the sample is played: who may act, what exists already by the key it is told under. */
export interface SampleStage {
  readonly db: Database;
  readonly deps: CommandDeps;
  readonly clock: SampleClock;
  readonly now: Date;
  readonly people: ReadonlyMap<Who, Actor & { readonly userId: string }>;
  readonly articles: Map<string, { readonly id: string; readonly text: string }>;
  readonly sources: Map<string, string>;
  readonly claims: Map<string, string>;
}

/** The actor of one of the sample's people. */
export function personOf(stage: SampleStage, who: Who): Actor & { readonly userId: string } {
  return entry(stage.people, who, "person");
}

/** What was made under a key; throws when the sample is told in the wrong order. */
export function entry<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample has no ${what} “${String(key)}” yet.`);
  return value;
}

/**
 * Lets somebody run one of the desk's real commands, with the input checked as at a door and its dates filled in.
 * Throws when the command refuses: the sample is then wrong, or the command is.
 */
export async function act<I, T>(
  stage: SampleStage,
  who: Who,
  command: Command<I, T>,
  schema: z.ZodType<I>,
  input: unknown,
): Promise<T> {
  const checked = schema.parse(fillDatesIn(input, stage.now));
  const outcome = await command(stage.deps, personOf(stage, who), checked);
  if (outcome.ok) return outcome.value.result;
  const { code, message, unmet } = outcome.refusal;
  throw new Error(
    `The sample was refused: ${command.name} by ${who}: ${code}: ${message} ${(unmet ?? []).join(" ")}\n${JSON.stringify(input).slice(0, 400)}`,
  );
}
