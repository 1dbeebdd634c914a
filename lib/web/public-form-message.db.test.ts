import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { hashOfSecret } from "#lib/auth/one-time-secret.ts";
import { editReaderSettings } from "#lib/commands/reader-message/edit-reader-settings.ts";
import { done } from "#lib/commands/testing/claim-path.ts";
import { addUser } from "#lib/commands/testing/library-desk.ts";
import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { getReaderStatus } from "#lib/queries/public/get-reader-status.ts";
import { countRequest, requestLimits } from "./limits.ts";
import { freshStamp, takeReaderMessage, type FormAgain, type MessageDeps } from "./public-form-message.ts";

let desk: TestDatabase;
let minute = 0;
let network = 0;

beforeAll(async () => {
  desk = await createTestDatabase();
});
afterAll(() => desk.close());
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two characters");
  minute += 1;
  network += 1;
});

const shownAt = () => new Date(Date.UTC(2026, 4, 4, 9, minute));
const at = (seconds: number): MessageDeps => ({
  db: desk.db,
  now: () => new Date(shownAt().getTime() + seconds * 1000),
  count: async (kind, key) => (await countRequest(kind, key, desk.db)) ?? ok(null),
});
const form = { kind: "claim", about: null, language: "en" } as const;

/** A form as a browser posts it, a test's own network address with it. */
function post(fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost:3000/submit", {
    method: "POST",
    body: new URLSearchParams({ stamp: freshStamp(shownAt()), ...fields }),
    headers: { "x-forwarded-for": `10.0.0.${String(network)}`, "sec-fetch-site": "same-origin", ...headers },
  });
}

let written = 0;
const words = () => ({ text: `The harbour has ${String((written += 1))} cranes.` });
const take = (request: Request, seconds = 30) => takeReaderMessage(request, form, at(seconds));
const messages = () => desk.db.readerMessage.count();

async function refused(request: Request, seconds = 30): Promise<FormAgain> {
  const before = await messages();
  const taken = await take(request, seconds);
  if (taken.sent) throw new Error("The form was taken.");
  expect(await messages()).toBe(before);
  return taken;
}

describe("an honest reader", () => {
  it("gets through at the first try and finds the message under the link", async () => {
    const fields = { ...words(), place: "on the radio", name: "Ada", email: "ada@x.example", website: "" };
    const taken = await take(post(fields));
    if (!taken.sent) throw new Error(taken.notice);
    expect(taken.token).toMatch(/^[\w-]{43}$/);
    expect(await getReaderStatus(desk.db, hashOfSecret(taken.token))).toMatchObject({
      text: fields.text,
      state: "received",
      claim: null,
    });
  });

  it("who presses twice, or loads the answer again, gets the same link and sends one message", async () => {
    const fields = { ...words(), stamp: freshStamp(shownAt()) };
    const taken = await Promise.all([take(post(fields)), take(post(fields)), take(post(fields))]);
    const tokens = new Set(taken.map((each) => (each.sent ? each.token : each.notice)));
    expect(tokens.size).toBe(1);
    const [token = ""] = tokens;
    const sender = await desk.db.readerSender.findUniqueOrThrow({
      where: { tokenHash: hashOfSecret(token) },
      include: { message: { include: { senders: true } } },
    });
    expect(sender.message.senders).toHaveLength(1);
  });

  it("who goes back, writes something else and sends the old form again sends a second message", async () => {
    const stamp = freshStamp(shownAt());
    const [first, second] = [
      await take(post({ ...words(), stamp })),
      await take(post({ ...words(), stamp })),
    ];
    expect(first.sent && second.sent && first.token !== second.token).toBe(true);
  });

  it("gets everything back that was typed, whatever is wrong, and passes with the form that came back", async () => {
    const typed = { text: "  Too short ", place: "https://a.example", name: "Ada", email: "no address" };
    const again = await refused(post(typed));
    expect(again).toMatchObject({
      status: 422,
      notice: "fields",
      problems: { email: "no_email" },
      values: typed,
    });
    // At once: correcting a field takes no three seconds.
    const taken = await take(post({ ...typed, ...words(), email: "", stamp: again.stamp }), 30);
    expect(taken.sent).toBe(true);
  });

  it("who left the form open for two days sends it with the second press", async () => {
    const twoDays = 2 * 86_400;
    const fields = words();
    const again = await refused(post(fields), twoDays);
    expect(again).toMatchObject({ status: 422, notice: "too_old", values: fields });
    expect((await take(post({ ...fields, stamp: again.stamp }), twoDays)).sent).toBe(true);
  });
});

describe("a program", () => {
  it("that posts at once, without the form, from another site, or fills in what nobody sees, sends nothing", async () => {
    const cases: [Request, number, FormAgain["notice"]][] = [
      [post(words()), 1, "too_fast"],
      [post({ ...words(), stamp: "" }), 30, "not_ours"],
      [post({ ...words(), website: "https://casino.example" }), 30, "trap"],
      [post(words(), { "sec-fetch-site": "cross-site" }), 30, "elsewhere"],
      [post({ text: "x".repeat(300_000) }), 30, "too_large"],
    ];
    for (const [request, seconds, notice] of cases) {
      expect(await refused(request, seconds)).toMatchObject({ notice });
    }
  });

  it("gets no trap, stamp or other field back to reflect", async () => {
    const again = await refused(post({ ...words(), website: "x", stamp: "<script>" }));
    expect(Object.keys(again.values)).toEqual(["text"]);
    expect(again.stamp).not.toContain("<");
  });

  it("is stopped by the limit of its address, and what it typed comes back with the time to wait", async () => {
    const { points } = requestLimits["form.public"];
    for (let n = 0; n < points; n += 1) await take(post({ ...words(), website: "x" }));
    const fields = words();
    const again = await refused(post(fields));
    expect(again).toMatchObject({ status: 429, notice: "too_many", values: fields });
    expect(again.retryAfterSeconds).toBeGreaterThan(0);
    network += 100;
    expect((await take(post(fields))).sent).toBe(true);
  });

  it("of any number of addresses fills no more than the desk's hour, and junk uses none of it up", async () => {
    const counted: string[] = [];
    const full: MessageDeps = {
      ...at(30),
      count: (kind) => {
        counted.push(kind);
        return Promise.resolve(
          kind === "form.desk"
            ? {
                ok: false,
                refusal: { code: "RATE_LIMITED", message: "Full.", retryAfterSeconds: 1800 },
              }
            : ok(null),
        );
      },
    };
    const fields = words();
    const again = await takeReaderMessage(post(fields), form, full);
    expect(again).toMatchObject({
      status: 429,
      notice: "desk_full",
      values: fields,
      retryAfterSeconds: 1800,
    });
    await takeReaderMessage(post({ ...words(), website: "x" }), form, full);
    expect(counted).toEqual(["form.public", "form.desk", "form.public"]);
  });
});

it("whatever is typed is taken and read back as it was cleaned, or comes back; nothing breaks", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (said, place) => {
      network += 1;
      const taken = await take(
        post({ text: `Said: ${said} (${String((written += 1))})`, place, name: said }),
      );
      if (!taken.sent) {
        expect(taken.values["place"]).toBe(
          new URLSearchParams({ place }).get("place")?.replace(/\r\n?/g, "\n"),
        );
        return;
      }
      const status = await getReaderStatus(desk.db, hashOfSecret(taken.token));
      expect(status?.text.isWellFormed()).toBe(true);
      expect(status?.text.startsWith("Said:")).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it("a desk that takes no messages says so and keeps what was typed", async () => {
  const managing = await addUser(desk.db, "managing_editor", "Mara");
  const switched = async (readerMessages: boolean) => {
    const { version } = await desk.db.setting.findUniqueOrThrow({ where: { id: 1 } });
    done(await editReaderSettings(at(0), managing, { version, readerMessages, readerContactDays: 90 }));
  };
  await switched(false);
  const fields = words();
  expect(await refused(post(fields))).toMatchObject({ status: 503, notice: "closed", values: fields });
  await switched(true);
});
