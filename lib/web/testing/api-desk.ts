import { actorForUser } from "#lib/auth/system-actor.ts";
import { makeToken } from "#lib/commands/user/make-token.ts";
import { createTestDatabase } from "#lib/db/testing/test-database.ts";
import type { Role, Scope } from "#lib/domain/actor/actor.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import type { RouteHandler } from "#lib/web/define-route.ts";

/** One call: where, with which token, and what is sent. */
interface Call {
  readonly token?: string | undefined;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with its JSON read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
}

/** A desk with a database of its own whose routes are called in this process, as Next would call them. */
export async function openApiDesk() {
  const test = await createTestDatabase();
  const { db } = test;
  const invalidated: string[] = [];
  let now = new Date("2026-11-20T09:00:00Z");
  const deps = {
    db,
    now: () => (now = new Date(now.getTime() + 1000)),
    count: () => Promise.resolve(ok(null)),
    canRead: () => Promise.resolve(true),
    invalidate: (tags: readonly string[]) => void invalidated.push(...tags),
  };

  /** An active user with a token of these scopes (all of the role's when absent). */
  async function addPerson(name: string, role: Role, scopes?: Scope[]) {
    const user = await db.user.create({
      data: { email: `${name}@api.test`, name, role, status: "active", passwordHash: "$none" },
      select: { id: true },
    });
    const actor = await actorForUser(db, user.id);
    if (actor === null) throw new Error("The user just made is not there.");
    const made = await makeToken(deps, actor, { name: "test", days: 30, scopes });
    if (!made.ok) throw new Error(made.refusal.message);
    return { id: user.id, token: made.value.result.token };
  }

  /** The answer as it came, for what is no JSON. */
  async function read(handler: RouteHandler, sent: Call = {}, method = "GET"): Promise<Response> {
    const request = new Request(`http://plumbline.test/api/v1/x${sent.query ?? ""}`, {
      method,
      headers: {
        ...(sent.token === undefined ? {} : { Authorization: `Bearer ${sent.token}` }),
        ...sent.headers,
      },
      ...(sent.body === undefined ? {} : { body: bodyOf(sent.body) }),
    });
    return handler.answer(deps, request, sent.params ?? {});
  }

  async function call(handler: RouteHandler, method: string, sent: Call = {}): Promise<Answer> {
    const response = await read(handler, sent, method);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }

  return { db, close: () => test.close(), call, read, addPerson, invalidated };
}

export type ApiDesk = Awaited<ReturnType<typeof openApiDesk>>;

function bodyOf(body: unknown): BodyInit {
  return typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
}
