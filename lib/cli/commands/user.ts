import { actorForUser, systemActor } from "#lib/auth/system-actor.ts";
import { changeRole } from "#lib/commands/user/change-role.ts";
import { disableUser } from "#lib/commands/user/disable-user.ts";
import { inviteUser } from "#lib/commands/user/invite-user.ts";
import { makeToken } from "#lib/commands/user/make-token.ts";
import type { Database } from "#lib/db/database.ts";
import { withDatabase } from "#lib/db/with-database.ts";
import { changeRoleInput, inviteUserInput, makeTokenInput } from "#lib/domain/user/user.schema.ts";
import { listUsers, type UserView } from "#lib/queries/desk/list-users.ts";
import { parseCommandLine, sayRefusal, UsageError, type Terminal } from "../command.ts";
import type { z } from "zod";

const options = {
  role: { type: "string" },
  name: { type: "string" },
  scope: { type: "string", multiple: true },
  days: { type: "string" },
  json: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parse>["values"];

interface Call {
  readonly db: Database;
  readonly terminal: Terminal;
  readonly rest: readonly string[];
  readonly values: Values;
}

const actor = systemActor("plumbline user");
const now = () => new Date();

/** `user add|list|disable|role|token`. */
export async function runUser(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args);
  const [verb = "", ...rest] = positionals;
  const run = verbs[verb];
  if (run === undefined) throw new UsageError("Say what to do: add, list, disable, role or token.");
  return withDatabase((db) => run({ db, terminal, rest, values }));
}

function parse(args: readonly string[]) {
  return parseCommandLine(args, options);
}

const verbs: Readonly<Record<string, (call: Call) => Promise<number>>> = { add, list, disable, role, token };

async function add({ db, terminal, rest, values }: Call): Promise<number> {
  const input = checked(inviteUserInput, { email: rest[0], role: values.role, name: values.name });
  const outcome = await inviteUser({ db, now }, actor, input);
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  const { email, link, expiresAt } = outcome.value.result;
  if (values.json === true) terminal.answer(JSON.stringify({ email, link, expiresAt }));
  else terminal.answer(link);
  return 0;
}

async function list({ db, terminal, values }: Call): Promise<number> {
  for (const { id, email, name, role: held, status } of await usersOf(db)) {
    const line = { id, email, name, role: held, status };
    terminal.answer(values.json === true ? JSON.stringify(line) : `${email}\t${held}\t${status}\t${name}`);
  }
  return 0;
}

async function disable({ db, terminal, rest, values }: Call): Promise<number> {
  const user = await userOf(db, rest[0]);
  if (user === null) return sayUnknown(terminal, rest[0]);
  const outcome = await disableUser({ db, now }, actor, { userId: user.id, version: user.version });
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  terminal.answer(
    values.json === true ? JSON.stringify({ id: user.id, status: "disabled" }) : `${user.email} is disabled.`,
  );
  return 0;
}

async function role({ db, terminal, rest, values }: Call): Promise<number> {
  const wanted = rest[1] ?? values.role;
  const user = await userOf(db, rest[0]);
  if (user === null) return sayUnknown(terminal, rest[0]);
  const input = checked(changeRoleInput, { userId: user.id, version: user.version, role: wanted });
  const outcome = await changeRole({ db, now }, actor, input);
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  terminal.answer(
    values.json === true
      ? JSON.stringify({ id: user.id, role: input.role })
      : `${user.email} is ${input.role} now.`,
  );
  return 0;
}

/** Whoever may start this command holds the database: the token is made in its owner's name and stands in the history. */
async function token({ db, terminal, rest, values }: Call): Promise<number> {
  const user = await userOf(db, rest[0]);
  if (user === null) return sayUnknown(terminal, rest[0]);
  const owner = await actorForUser(db, user.id);
  if (owner === null) {
    terminal.say("This account is not active: access tokens belong to people who can sign in.");
    return 1;
  }
  const input = checked(makeTokenInput, {
    name: values.name ?? "plumbline user token",
    scopes: values.scope?.flatMap((each) => each.split(",")),
    days: values.days,
  });
  const outcome = await makeToken({ db, now }, owner, input);
  if (!outcome.ok) return sayRefusal(terminal, outcome.refusal);
  const { token: secret, scopes, expiresAt } = outcome.value.result;
  terminal.answer(values.json === true ? JSON.stringify({ token: secret, scopes, expiresAt }) : secret);
  return 0;
}

async function usersOf(db: Database): Promise<readonly UserView[]> {
  const users = await listUsers(db, actor);
  if (users === null) throw new Error("The command's own actor may not list users.");
  return users;
}

async function userOf(db: Database, email: string | undefined): Promise<UserView | null> {
  if (email === undefined) throw new UsageError("Name the account by its e-mail address.");
  const wanted = email.trim().toLowerCase();
  return (await usersOf(db)).find((user) => user.email === wanted) ?? null;
}

function sayUnknown(terminal: Terminal, email: string | undefined): number {
  terminal.say(`Nobody at the desk has the address ${email ?? ""}.`);
  return 1;
}

function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new UsageError(parsed.error.issues[0]?.message ?? "An argument is wrong.");
  return parsed.data;
}
