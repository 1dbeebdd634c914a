import "server-only";

import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Route } from "next";
import type { z } from "zod";
import { requireActor } from "#lib/auth/session.ts";
import type { CommandDeps, Done } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { FileResult } from "#lib/domain/import/import.schema.ts";
import type { FormAction, FormState } from "#lib/domain/form/form.ts";
import { refuse, type Outcome, type Refusal } from "#lib/domain/outcome/outcome.ts";
import { log } from "#lib/log.ts";
import { fieldErrors } from "./field-errors.ts";
import { echoOf, readForm } from "./read-form.ts";
import { noteChanged } from "./tag-clock.ts";

type Run<Input, T> = (deps: CommandDeps, actor: Actor, input: Input) => Promise<Outcome<Done<T>>>;

/** Where a form goes after success: to another page, or it stays and says so, file by file where there were several. */
type Then<T> = (
  result: T,
) => { readonly redirect: string } | { readonly message: string; readonly files?: readonly FileResult[] };

interface ActionSpec<Schema extends z.ZodType, T> {
  /** Name in the log, e.g. `claim.publish`. */
  readonly name: string;
  readonly input: Schema;
  readonly run: Run<z.output<Schema>, T>;
  readonly then: Then<T>;
  /** Turns the form's fields into the schema's input where they differ (checkbox groups; files, whose bytes it awaits). */
  readonly shape?: (fields: Record<string, unknown>) => unknown;
}

/**
 * A form's server action around a command: actor → parse → run → refusal becomes form state with the typed values
 * echoed, success makes the changed public pages stale and goes on. Surprises are logged with a reference number.
 */
export function defineAction<Schema extends z.ZodType, T>(spec: ActionSpec<Schema, T>): FormAction {
  return async (_previous, formData) => {
    const echo = echoOf(formData);
    try {
      // Inside: a database that is away when the session is looked up must not cost what was typed.
      const actor = await requireActor();
      const fields = readForm(formData);
      const parsed = spec.input.safeParse(spec.shape ? await spec.shape(fields) : fields);
      if (!parsed.success) return refusedState(invalid(parsed.error), echo);
      const outcome = await spec.run({ db: database(), now: () => new Date() }, actor, parsed.data);
      if (!outcome.ok) return refusedState(outcome.refusal, echo);
      noteChanged(outcome.value.changedTags);
      refresh();
      const next = spec.then(outcome.value.result);
      if ("redirect" in next) redirect(next.redirect as Route);
      return { status: "done", message: next.message, files: next.files, at: Date.now() };
    } catch (error) {
      unstable_rethrow(error);
      return failedState(spec.name, error, echo);
    }
  };
}

function invalid(error: z.ZodError): Refusal {
  return refuse("INVALID", "Some fields need another look.", { fields: fieldErrors(error) }).refusal;
}

/** A refusal as the form shows it: the sentence, the fields, and on a conflict both texts. */
export function refusedState(refusal: Refusal, values: Record<string, string>): FormState {
  return {
    status: "refused",
    message: refusal.message,
    fields: refusal.fields,
    unmet: refusal.unmet,
    values,
    current: refusal.current === undefined ? undefined : asTexts(refusal.current),
    existing:
      refusal.existing === undefined
        ? undefined
        : {
            href: `/desk/articles/${refusal.existing.slug}`,
            label: refusal.existing.title ?? "Open the one that is there",
          },
    at: Date.now(),
  };
}

function asTexts(current: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(current).map(([field, value]) => [
      field,
      value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** The surprise itself goes to the log; the person gets a sentence, a reference and keeps what was typed. */
export function failedState(action: string, error: unknown, values: Record<string, string>): FormState {
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, action, reference }, "an action failed");
  return {
    status: "failed",
    message: `Something went wrong on our side and nothing was saved. Try again; if it stays, name the reference ${reference}.`,
    values,
    at: Date.now(),
  };
}
