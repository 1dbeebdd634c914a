import { z } from "zod";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { parseJson } from "#lib/domain/text/parse-json.ts";

/** An OpenAI-compatible endpoint, as LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name it. */
export interface ModelEndpoint {
  /** Up to and including the version: "http://127.0.0.1:11434/v1". */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
}

/** Local models on a CPU take minutes for a long article; beyond, nobody waits any more. */
const timeoutMs = 120_000;

/** Bytes of an answer: some hundred suggestions; more is no answer to our question. */
const maxAnswerBytes = 1_000_000;

const answerShape = z.object({
  model: z.string().max(200).optional(),
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** What the endpoint answered: its words, and the model that it says has written them. */
export interface ModelAnswer {
  readonly model: string;
  readonly content: string;
}

/**
 * Puts one question to the endpoint (`POST {baseUrl}/chat/completions`, temperature 0, JSON asked for).
 *
 * Refuses with NOT_READY and one sentence that holds neither key nor answer: unreachable, too slow, a status other
 * than 2xx, an answer that is too long or not in the protocol's shape. Redirects are refused: the key and the article
 * would follow them.
 */
export async function askModel(
  endpoint: ModelEndpoint,
  question: { readonly system: string; readonly user: string },
  limits: { readonly timeoutMs: number } = { timeoutMs },
): Promise<Outcome<ModelAnswer>> {
  const answer = await post(endpoint, question, limits.timeoutMs);
  if (!answer.ok) return answer;
  const parsed = answerShape.safeParse(parseJson(answer.value));
  const content = parsed.data?.choices[0]?.message.content;
  if (content === undefined)
    return refuse("NOT_READY", "The assistant's answer is not in the shape of the protocol.");
  return ok({ model: parsed.data?.model ?? endpoint.model, content });
}

async function post(
  { baseUrl, model, apiKey }: ModelEndpoint,
  { system, user }: { readonly system: string; readonly user: string },
  waitMs: number,
): Promise<Outcome<string>> {
  const body = JSON.stringify({
    model,
    temperature: 0,
    response_format: { type: "json_object" },
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
  });
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(waitMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refuse("NOT_READY", `The assistant answered with status ${response.status}.`);
    }
    return await readBounded(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError")
      return refuse("NOT_READY", `The assistant did not answer within ${waitMs / 1000} seconds.`);
    // What fetch throws for a connection that fails, breaks off or is redirected.
    if (error instanceof TypeError) return refuse("NOT_READY", "The assistant cannot be reached.");
    throw error;
  }
}

async function readBounded(response: Response): Promise<Outcome<string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maxAnswerBytes) return refuse("NOT_READY", "The assistant's answer is too long.");
    parts.push(part);
  }
  return ok(Buffer.concat(parts).toString("utf8"));
}
