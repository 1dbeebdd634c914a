import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { sendWaitingMail } from "./send-mail.ts";

let database: TestDatabase;
let postbox: Postbox;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  postbox = await openPostbox();
});
afterEach(() => postbox.close());

const now = new Date("2026-05-04T09:00:00Z");

async function writeMessage(to: string, createdAt = now): Promise<string> {
  const { id } = await database.db.outboxMessage.create({
    data: {
      to,
      subject: "Your invitation",
      body: "Open https://desk.example/invitation/secret-of-one-time",
      createdAt,
    },
    select: { id: true },
  });
  return id;
}

const send = (smtpUrl = postbox.url) =>
  sendWaitingMail(database.db, { smtpUrl, origin: "https://desk.example" }, now);

it("sends what waits, once, and forgets the secret of what it sent", async () => {
  const id = await writeMessage("new@desk.test");
  expect(await send()).toBe(1);
  expect(postbox.messages).toHaveLength(1);
  expect(postbox.messages[0]).toContain("To: new@desk.test");
  expect(postbox.messages[0]).toContain("secret-of-one-time");
  const row = await database.db.outboxMessage.findUniqueOrThrow({ where: { id } });
  expect(row.sentAt).toEqual(now);
  expect(row.body).not.toContain("secret-of-one-time");
  expect(await send()).toBe(0);
});

it("keeps a message that could not be sent, with the reason, and sends it when the server is back", async () => {
  const id = await writeMessage("later@desk.test");
  const away = postbox.url;
  await postbox.close();
  expect(await send(away)).toBe(0);
  const waiting = await database.db.outboxMessage.findUniqueOrThrow({ where: { id } });
  expect(waiting.sentAt).toBeNull();
  expect(waiting.lastError).not.toBeNull();
  postbox = await openPostbox();
  expect(await send()).toBe(1);
});

it("does not send what nobody waits for any more", async () => {
  await writeMessage("old@desk.test", new Date("2026-04-20T09:00:00Z"));
  expect(await send()).toBe(0);
  expect(postbox.messages).toEqual([]);
});

/** A mail server on this machine that takes everything and keeps it; enough of RFC 5321 for one client. */
interface Postbox {
  readonly url: string;
  readonly messages: readonly string[];
  close(): Promise<void>;
}

function openPostbox(): Promise<Postbox> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.setEncoding("utf8").write("220 postbox\r\n");
    let isData = false;
    let text = "";
    socket.on("data", (chunk: string) => {
      text += chunk;
      for (;;) {
        const end = text.indexOf(isData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + (isData ? 5 : 2));
        if (isData) messages.push(part);
        socket.write(answerTo(part, isData));
        isData = !isData && part.toUpperCase() === "DATA";
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        url: `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
        messages,
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => {
              closed();
            });
          }),
      });
    });
  });
}

function answerTo(line: string, isData: boolean): string {
  if (isData) return "250 kept\r\n";
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === "DATA") return "354 go on\r\n";
  return verb === "QUIT" ? "221 bye\r\n" : "250 postbox\r\n";
}
