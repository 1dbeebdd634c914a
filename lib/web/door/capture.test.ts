import { get, type ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { keptPage, openDoor, type Door, type Page } from "./testing/door.ts";

let door: Door;

afterEach(() => door.close());

/** Asks twice; whether the page was made once, and so kept. */
async function isKept(page: Page, line: string): Promise<boolean> {
  door = await openDoor(page);
  await door.ask(line);
  await door.ask(line);
  return door.reached.length === 1;
}

function tagged(change: (response: ServerResponse) => void): Page {
  return (_request, response) => {
    response.setHeader("x-plumbline-tags", "capture");
    response.setHeader("content-type", "text/html");
    change(response);
    response.end("words ".repeat(1000));
  };
}

describe("an answer on its way out", () => {
  it("is kept when it names its tags", async () => {
    expect(
      await isKept(
        keptPage("capture", () => "page"),
        "/capture/kept",
      ),
    ).toBe(true);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    [
      "without tags",
      (response) => {
        response.removeHeader("x-plumbline-tags");
      },
    ],
    [
      "with a cookie",
      (response) => {
        response.setHeader("set-cookie", "a=b");
      },
    ],
    [
      "that says no-store",
      (response) => {
        response.setHeader("cache-control", "private, no-store");
      },
    ],
    [
      "of 206",
      (response) => {
        response.statusCode = 206;
      },
    ],
    [
      "of 500",
      (response) => {
        response.statusCode = 500;
      },
    ],
    [
      "of 503",
      (response) => {
        response.statusCode = 503;
      },
    ],
    [
      "in an encoding we do not know",
      (response) => {
        response.setHeader("content-encoding", "br");
      },
    ],
  ])("is passed on and not kept: one %s", async (what, change) => {
    expect(await isKept(tagged(change), `/capture/${what.replace(/\W/g, "-")}`)).toBe(false);
    const { headers, body } = await door.ask("/capture/once-more");
    expect(headers["x-plumbline-tags"]).toBeUndefined();
    expect(body).toBe("words ".repeat(1000));
  });

  it("is kept with 404 and 410 where it names tags", async () => {
    expect(
      await isKept(
        tagged((response) => {
          response.statusCode = 410;
        }),
        "/capture/gone",
      ),
    ).toBe(true);
    expect((await door.ask("/capture/gone")).status).toBe(410);
  });

  it("is read in whatever way it is written", async () => {
    door = await openDoor((_request, response) => {
      response.writeHead(200, { "x-plumbline-tags": "capture", "content-type": "text/html" });
      response.flushHeaders();
      response.write("ZWlucyA=", "base64");
      response.write(Buffer.from("zwei "));
      setImmediate(() => response.end("drei", "utf8"));
    });
    for (let n = 0; n < 2; n += 1) {
      const { body, headers } = await door.ask("/capture/ways");
      expect(body).toBe("eins zwei drei");
      expect(headers).toMatchObject({ "content-type": "text/html", "content-length": "14" });
      expect(headers["x-plumbline-tags"]).toBeUndefined();
    }
    expect(door.reached).toHaveLength(1);
  });

  it("passes whole and unharmed when it is larger than what is kept, compressed or not", async () => {
    const part = Buffer.alloc(1_000_000, "0123456789");
    door = await openDoor(async (_request, response) => {
      response.setHeader("x-plumbline-tags", "capture");
      response.setHeader("content-type", "application/octet-stream");
      for (let n = 0; n < 6; n += 1) {
        if (!response.write(part)) await new Promise((resolve) => response.once("drain", resolve));
      }
      response.end("end");
    });
    const { raw, headers } = await door.ask("/capture/large");
    expect(raw.byteLength).toBe(6_000_003);
    expect(raw.subarray(-3).toString()).toBe("end");
    expect(headers["x-plumbline-tags"]).toBeUndefined();
    await door.ask("/capture/large");
    expect(door.reached).toHaveLength(2);
  });

  it("that streams begins to arrive at once and waits for a slow reader", async () => {
    const part = Buffer.alloc(1_000_000);
    let written = 0;
    let resume = (): void => undefined;
    door = await openDoor(async (_request, response) => {
      response.setHeader("content-type", "application/octet-stream");
      while (written < 50) {
        written += 1;
        if (!response.write(part)) {
          await new Promise<void>((resolve) => {
            resume = resolve;
            response.once("drain", resolve);
          });
        }
      }
      response.end();
    });
    await new Promise<void>((resolve, reject) => {
      get({ port: door.port, path: "/capture/stream", agent: false }, (incoming) => {
        // The head is here, the body is not read: what was written stays far below the whole.
        expect(incoming.statusCode).toBe(200);
        expect(written).toBeLessThan(50);
        let bytes = 0;
        incoming.on("data", (chunk: Buffer) => (bytes += chunk.byteLength));
        incoming.on("end", () => {
          expect(bytes).toBe(50_000_000);
          resolve();
        });
      }).on("error", reject);
    });
    resume();
  });
});
