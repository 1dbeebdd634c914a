import { afterEach, beforeEach, expect, test } from "vitest";
import { maxWindowChars, windowsOf } from "./claim-question.ts";
import { suggestWithAssistant } from "./suggest-with-assistant.ts";
import { completion, startStandInAssistant, type StandInAssistant } from "./testing/stand-in-assistant.ts";

const text = [
  "Port Lorne’s debt fell by a tenth last year, Mayor Elin Orr said on Monday.",
  "“We paid back 2.6 million crowns,” she told the council. It rained. It rained.",
].join("\n\n");
const article = { text, publishedOn: "2026-05-04" };
const labels = ["True", "False", "Misleading / missing context"];

let server: StandInAssistant;
beforeEach(async () => {
  server = await startStandInAssistant();
});
afterEach(() => server.close());

const ask = (over: { apiKey?: string | null; text?: string; timeoutMs?: number } = {}) =>
  suggestWithAssistant(
    { baseUrl: server.baseUrl, model: "local-model", apiKey: over.apiKey ?? null },
    { ...article, text: over.text ?? text },
    labels,
    { timeoutMs: over.timeoutMs ?? 5000 },
  );

const debt = {
  quote: "Port Lorne’s debt fell by a tenth last year",
  claim: "Port Lorne's debt fell by a tenth in 2025.",
  statement: null,
  speaker: "Elin Orr",
  type: "numerical",
};

test("a suggestion carries the model, the hash of the prompt and the span of its words", async () => {
  server.answerWith(completion({ claims: [debt] }));
  const outcome = await ask({ apiKey: "key-of-the-desk" });
  const [suggestion] = outcome.ok ? outcome.value.suggestions : [];
  expect(suggestion).toMatchObject({ text: debt.claim, speaker: "Elin Orr", type: "numerical" });
  expect(suggestion).toMatchObject({ model: "stand-in-1", speechMode: "paraphrase", steps: [] });
  expect(suggestion?.promptHash).toMatch(/^[0-9a-f]{64}$/);
  expect(text.slice(suggestion?.start, suggestion?.end)).toBe(debt.quote);
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]).toMatchObject({
    path: "/v1/chat/completions",
    authorization: "Bearer key-of-the-desk",
    body: { model: "local-model", temperature: 0 },
  });
  expect(server.asked[0]?.body.messages.at(-1)?.content).toContain("2026-05-04");
});

test("a span in a later part of a long article points into the whole article", async () => {
  const long = `${"Nothing is said here. ".repeat(maxWindowChars / 20)}\n\n${text}`;
  server.answerWith(({ body }, response) => {
    const claims = body.messages.at(-1)?.content.includes(debt.quote) === true ? [debt] : [];
    completion({ claims })({ path: "", authorization: null, body }, response);
  });
  const outcome = await ask({ text: long });
  const [suggestion] = outcome.ok ? outcome.value.suggestions : [];
  expect(server.asked.length).toBeGreaterThan(1);
  expect(long.slice(suggestion?.start, suggestion?.end)).toBe(debt.quote);
});

test("windows hold the text without a gap and stay within their size", () => {
  const long = `${"word ".repeat(900)}\n\n`.repeat(5) + "x".repeat(2 * maxWindowChars);
  const windows = windowsOf(long);
  expect(windows.map((window) => window.text).join("")).toBe(long);
  expect(Math.max(...windows.map((window) => window.text.length))).toBeLessThanOrEqual(maxWindowChars);
});

test.each([
  ["words that do not stand in the text", { ...debt, quote: "Port Lorne's debt fell by a tenth" }],
  ["words that stand in it twice", { ...debt, quote: "It rained." }],
  ["a verdict", { ...debt, claim: "False: Port Lorne's debt fell." }],
  ["an empty claim", { ...debt, claim: "  " }],
  ["a claim of a thousand characters", { ...debt, claim: "debt ".repeat(200) }],
  ["no object", "Port Lorne’s debt fell"],
])("%s are dropped, and said to be; the others stay", async (_, item) => {
  server.answerWith(completion({ claims: [item, debt] }));
  const outcome = await ask();
  expect(outcome.ok && outcome.value.suggestions.map((each) => each.text)).toEqual([debt.claim]);
  expect(outcome.ok && outcome.value.dropped).toHaveLength(1);
});

test("a field we do not ask for, such as a verdict, goes nowhere", async () => {
  server.answerWith(completion({ claims: [{ ...debt, verdict: "false", type: "astrology" }] }));
  const outcome = await ask();
  const [suggestion] = outcome.ok ? outcome.value.suggestions : [];
  expect(suggestion).toMatchObject({ text: debt.claim, type: null });
  expect(suggestion).not.toHaveProperty("verdict");
});

test("JSON in a Markdown fence is read", async () => {
  server.answerWith(completion(`\`\`\`json\n${JSON.stringify({ claims: [debt] })}\n\`\`\``));
  const outcome = await ask();
  expect(outcome.ok && outcome.value.suggestions).toHaveLength(1);
});

test.each<[string, Parameters<StandInAssistant["answerWith"]>[0], RegExp]>([
  ["an error status", (_, response) => response.writeHead(500).end("secret trace"), /status 500/],
  ["too many requests", (_, response) => response.writeHead(429).end(), /status 429/],
  ["prose instead of JSON", completion("Here are the claims: none."), /not the JSON/],
  ["another shape", (_, response) => response.end('{"answer":42}'), /shape of the protocol/],
  ["no JSON at all", (_, response) => response.end("<html>"), /shape of the protocol/],
  ["an endless answer", (_, response) => response.end("x".repeat(1_100_000)), /too long/],
  ["a connection that breaks off", (_, response) => response.destroy(), /cannot be reached/],
  [
    "a redirect",
    (_, response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    /cannot be reached/,
  ],
])("%s is one sentence, without anything of the answer", async (_, answer, sentence) => {
  server.answerWith(answer);
  const outcome = await ask({ apiKey: "key-of-the-desk" });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "NOT_READY" } });
  const message = outcome.ok ? "" : outcome.refusal.message;
  expect(message).toMatch(sentence);
  expect(message).not.toMatch(/secret|key-of-the-desk/);
});

test("an assistant that never answers is given up", async () => {
  server.answerWith(() => undefined);
  const outcome = await ask({ timeoutMs: 100 });
  expect(outcome.ok || outcome.refusal.message).toBe("The assistant did not answer within 0.1 seconds.");
});
