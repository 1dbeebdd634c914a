import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the stand-in was asked: the parsed body, and the headers that came with it. */
export interface AskedQuestion {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: { model: string; temperature: number; messages: { role: string; content: string }[] };
}

type Answer = (question: AskedQuestion, response: ServerResponse) => void;

/** A server on loopback that speaks the chat-completions protocol, as far as we use it, with answers set by the test. */
export interface StandInAssistant {
  readonly baseUrl: string;
  readonly asked: AskedQuestion[];
  /** The next answers follow this. */
  readonly answerWith: (answer: Answer) => void;
  readonly close: () => Promise<void>;
}

/** An answer in the protocol's shape whose message is this value as JSON, or this text as it is. */
export function completion(content: unknown, model = "stand-in-1"): Answer {
  return (_, response) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: "1", object: "chat.completion", model, choices: [choice(text)] }));
  };
}

function choice(content: string) {
  return { index: 0, finish_reason: "stop", message: { role: "assistant", content } };
}

/** Starts it on a free port of loopback. */
export async function startStandInAssistant(): Promise<StandInAssistant> {
  const asked: AskedQuestion[] = [];
  let answer: Answer = completion({ claims: [] });
  const server = createServer((request, response) => {
    void readQuestion(request).then((question) => {
      asked.push(question);
      answer(question, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    answerWith: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readQuestion(request: IncomingMessage): Promise<AskedQuestion> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return {
    path: request.url ?? "",
    authorization: request.headers.authorization ?? null,
    body: JSON.parse(Buffer.concat(parts).toString("utf8")) as AskedQuestion["body"],
  };
}
