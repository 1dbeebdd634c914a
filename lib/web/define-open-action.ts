import "server-only";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { database } from "#lib/db/database.ts";
import type { FormAction } from "#lib/domain/form/form.ts";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { clientAddress } from "./client-address.ts";
import { failedState, refusedState } from "./define-action.ts";
import { fieldErrors } from "./field-errors.ts";
import { countRequest, type RequestLimit } from "./limits.ts";
import { echoOf, readForm } from "./read-form.ts";
import { noteChanged } from "./tag-clock.ts";

/** What an open action knows of the request besides the form. */
interface OpenRequest {
  readonly headers: Headers;
  /** Network address, for limits. */
  readonly address: string;
}

interface OpenActionSpec<Schema extends z.ZodType, T> {
  /** Name in the log, e.g. `user.sign-in`. */
  readonly name: string;
  readonly input: Schema;
  /** Counted by network address before the form is read. */
  readonly limit?: RequestLimit | undefined;
  readonly run: (deps: CommandDeps, input: z.output<Schema>, request: OpenRequest) => Promise<Outcome<T>>;
  /** Cache tags of the public pages that the change made stale; most of these forms change none. */
  readonly changedTags?: ((result: T) => readonly string[]) | undefined;
  /** After success: go to another page, or stay and say so. Cookies may be set here. */
  readonly then: (result: T) => Promise<{ readonly redirect: string } | { readonly message: string }>;
}

/**
 * A form's server action for somebody who is not signed in: sign-in, invitation, password, set-up. The counterpart of
 * `defineAction`; what proves the right to do something is in the form itself (a password, a one-time secret).
 */
export function defineOpenAction<Schema extends z.ZodType, T>(spec: OpenActionSpec<Schema, T>): FormAction {
  return async (_previous, formData) => {
    const echo = echoOf(formData);
    try {
      const requestHeaders = await headers();
      const request = { headers: requestHeaders, address: clientAddress(requestHeaders) };
      const tooMany = spec.limit ? await countRequest(spec.limit, request.address) : null;
      if (tooMany !== null) return refusedState(tooMany.refusal, echo);
      const parsed = spec.input.safeParse(readForm(formData));
      if (!parsed.success) {
        const fields = fieldErrors(parsed.error);
        return refusedState(refuse("INVALID", "Some fields need another look.", { fields }).refusal, echo);
      }
      const outcome = await spec.run({ db: database(), now: () => new Date() }, parsed.data, request);
      if (!outcome.ok) return refusedState(outcome.refusal, echo);
      noteChanged(spec.changedTags?.(outcome.value) ?? []);
      const next = await spec.then(outcome.value);
      if ("redirect" in next) redirect(next.redirect as Route);
      return { status: "done", message: next.message, at: Date.now() };
    } catch (error) {
      unstable_rethrow(error);
      return failedState(spec.name, error, echo);
    }
  };
}
