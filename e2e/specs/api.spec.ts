import type { APIRequestContext, APIResponse } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";

import { makeToken } from "#lib/commands/user/make-token.ts";
import type { ClaimAnswer } from "#lib/web/api/claim-answer.ts";
import { expect, test, type Part } from "../fixtures/test.ts";

const text = `The lighthouse of Port Lorne

Keeper Tilda Rowe said on Friday that the lighthouse had been dark for eleven nights. The lamp was lit again on Saturday.`;
const quote = "Tilda Rowe said on Friday that the lighthouse had been dark for eleven nights";

/** The HTTP interface as another system uses it: a token, JSON, and nothing of a browser. */
class Client {
  readonly #request: APIRequestContext;
  readonly #token: string;

  constructor(request: APIRequestContext, token: string) {
    this.#request = request;
    this.#token = token;
  }

  send(method: string, path: string, data?: unknown, version?: number): Promise<APIResponse> {
    return this.#request.fetch(`/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(version === undefined ? {} : { "If-Match": `"${String(version)}"` }),
      },
      ...(data === undefined ? {} : { data }),
    });
  }

  /** Sends a change of a claim, which has to succeed, and gives the claim as it stands then. */
  async change(method: string, path: string, data: unknown, version?: number): Promise<ClaimAnswer> {
    const response = await this.send(method, path, data, version);
    expect(response.status(), await response.text()).toBeLessThan(300);
    return (await response.json()) as ClaimAnswer;
  }

  async move(id: string, move: string, more: object = {}): Promise<ClaimAnswer> {
    const { version } = (await (await this.send("GET", `/claims/${id}`)).json()) as ClaimAnswer;
    return this.change("POST", `/claims/${id}/moves/${move}`, { version, ...more });
  }
}

test("another system takes a claim from its article to the public page and off it", async ({
  db,
  actor,
  request,
  reader,
}) => {
  const clientOf = async (part: Part) => {
    const made = await makeToken({ db, now: () => new Date() }, await actor(part), {
      name: "api.spec",
      days: 1,
    });
    if (!made.ok) throw new Error(made.refusal.message);
    return new Client(request, made.value.result.token);
  };
  const editor = await clientOf("editor");
  const managing = await clientOf("managing");

  const spotted = await test.step("it imports the article and makes a claim of a span", async () => {
    const imported = await editor.send("POST", "/articles", { text, outlet: "Lorne Courier" });
    expect(imported.status()).toBe(201);
    const { id } = (await imported.json()) as { id: string };
    const start = text.indexOf(quote);
    return editor.change("POST", `/articles/${id}/claims`, {
      ...{ start, end: start + quote.length, speaker: "Tilda Rowe", type: "event" },
      text: "Tilda Rowe said the lighthouse had been dark for eleven nights",
      statement: "The lighthouse was dark for eleven nights",
      reason: "Ships depend on the lamp.",
    });
  });
  const path = `/claims/${spotted.id}`;

  await test.step("it researches and drafts the verdict, each part under its own version", async () => {
    await editor.move(spotted.id, "accept");
    await editor.move(spotted.id, "take");
    for (const [title, stance, tier] of [
      ["Harbour log", "supports", "primary"],
      ["Night ferry diary", "refutes", "secondary"],
    ]) {
      const source = {
        title,
        publisher: title,
        url: "https://port.example/",
        kind: "document",
        tier,
        undated: true,
      };
      await editor.change("POST", `${path}/evidence`, { source, stance, quote: "Dark again." });
    }
    const reply = { contacted: "Tilda Rowe", channel: "telephone", contactedAt: "2026-03-06T10:00:00Z" };
    await editor.change("POST", `${path}/replies`, reply);
    const verdict = {
      content: "half_true",
      attribution: "confirmed",
      summary: "The log counts nine nights.",
    };
    await editor.change("PUT", `${path}/verdict`, verdict, 0);
    expect((await editor.send("PUT", `${path}/verdict`, verdict, 0)).status()).toBe(412);
    expect((await editor.send("PUT", `${path}/verdict`, verdict)).status()).toBe(428);
  });

  const visitor = await reader();
  const slug =
    await test.step("a second person approves and publishes, and readers see it at once", async () => {
      expect((await visitor.goto(`/claims/${spotted.slug}`))?.status()).toBe(404);
      const { contentHash } = await editor.move(spotted.id, "submit");
      await managing.move(spotted.id, "approve", { contentHash });
      const live = await managing.move(spotted.id, "publish");
      expect((await visitor.goto(`/claims/${live.slug}`))?.status()).toBe(200);
      await expect(visitor.getByRole("heading", { level: 1, name: live.text })).toBeVisible();
      const list = await request.get("/api/v1/claims?speaker=tilda-rowe");
      expect(await list.json()).toMatchObject({
        total: 1,
        items: [{ slug: live.slug, rating: { key: "half_true" } }],
      });
      return live.slug;
    });

  await test.step("a suspension shows on the page and in the interface at the next request", async () => {
    await managing.move(spotted.id, "suspend", { reason: "The keeper sent another log." });
    await visitor.goto(`/claims/${slug}`);
    await expect(visitor.getByText("The keeper sent another log.").first()).toBeVisible();
    expect(await (await request.get(`/api/v1/published/claims/${slug}`)).json()).toMatchObject({
      state: "suspended",
    });
  });
});

test("the interface describes itself, also without JavaScript, and answers problems as JSON", async ({
  reader,
  request,
}) => {
  const page = await reader({ javaScriptEnabled: false });
  await page.goto("/api/v1");
  await expect(page.getByRole("heading", { level: 1, name: "API" })).toBeVisible();
  await page.getByText("PUT /api/v1/claims/{id}/verdict", { exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "howWeKnow" }).first()).toBeVisible();
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as { openapi: string };
  expect(document.openapi).toBe("3.1.0");
  const nothing = await request.get("/api/v1/nothing/here");
  expect(nothing.status()).toBe(404);
  expect(nothing.headers()["content-type"]).toBe("application/problem+json");
  expect((await request.get("/api/v1/articles")).status()).toBe(401);
  expect((await request.get("/api/health")).status()).toBe(200);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the page of the interface (${colorScheme})`, async ({ reader }) => {
    const page = await reader({ colorScheme, viewport: { width: 390, height: 844 } });
    await page.goto("/api/v1");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
