import { get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { noteChanged } from "../tag-clock.ts";
import { keptPage, openDoor, type Door, type Page } from "./testing/door.ts";

let door: Door;

afterEach(() => door.close());

/** A page that is made only when the test says so. */
function heldPage(tags: string): { readonly page: Page; readonly made: () => Promise<() => void> } {
  const begun: (() => void)[] = [];
  const page: Page = (_request, response) => {
    response.setHeader("x-plumbline-tags", tags);
    begun.push(() => response.end(`made ${String(door.reached.length)}`));
  };
  const made = async () => {
    for (;;) {
      const release = begun.shift();
      if (release) return release;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { page, made };
}

/** Lets everything that has been asked arrive. */
async function settle(): Promise<void> {
  for (let n = 0; n < 50; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("the door", () => {
  it("makes a page once and gives the same to everybody, compressed for those who can read it", async () => {
    const text = "A claim and its evidence. ".repeat(400);
    door = await openDoor(keptPage("door:same", () => text));
    const first = await door.ask("/door/same", { headers: { "accept-encoding": "gzip, br" } });
    const plain = await door.ask("/door/same");
    const again = await door.ask("/door/same", { headers: { "accept-encoding": "gzip;q=0" } });
    expect(door.reached).toHaveLength(1);
    for (const { status, body, headers } of [first, plain, again]) {
      expect(status).toBe(200);
      expect(body).toBe(text);
      expect(headers).toMatchObject({ vary: "Accept-Encoding", etag: first.headers.etag });
      expect(headers["x-plumbline-tags"]).toBeUndefined();
    }
    expect(first.headers["content-encoding"]).toBe("gzip");
    expect(first.raw.byteLength).toBe(Number(first.headers["content-length"]));
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["content-length"]).toBe(String(text.length));
    expect(again.headers["content-encoding"]).toBeUndefined();
  });

  it.each(["deflate", "br", "identity", "gzip", "*"])(
    "keeps readable words whoever asks first, even with Accept-Encoding: %s",
    async (encoding) => {
      const text = "A claim. ".repeat(500);
      door = await openDoor(keptPage("door:encodings", () => text));
      const line = `/door/encoding-${encoding.replace("*", "any")}`;
      await door.ask(line, { headers: { "accept-encoding": encoding } });
      expect((await door.ask(line)).body).toBe(text);
      expect(door.reached).toHaveLength(1);
    },
  );

  it("answers HEAD as GET without the body, and keeps no empty page for it", async () => {
    door = await openDoor(keptPage("door:head", () => "page"));
    expect(await door.ask("/door/head", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    expect((await door.ask("/door/head")).body).toBe("page");
    const kept = await door.ask("/door/head", { method: "HEAD" });
    expect(kept.headers).toMatchObject({ "content-length": "4", "content-type": "text/html; charset=utf-8" });
    expect(kept.raw.byteLength).toBe(0);
    expect(door.reached.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
  });

  it("says 304 to who has the answer already, and only then", async () => {
    door = await openDoor(keptPage("door:known", () => "page"));
    const { etag = "" } = (await door.ask("/door/known")).headers;
    const known = await door.ask("/door/known", { headers: { "if-none-match": `"x", ${etag}` } });
    expect(known).toMatchObject({
      status: 304,
      body: "",
      headers: { etag, "cache-control": "public, no-cache" },
    });
    expect(known.headers["content-type"]).toBeUndefined();
    expect((await door.ask("/door/known", { headers: { "if-none-match": '"x"' } })).status).toBe(200);
    noteChanged(["door:known"]);
    expect((await door.ask("/door/known", { headers: { "if-none-match": etag } })).status).toBe(304);
    expect(door.reached).toHaveLength(2);
  });

  it("shows pages nothing of who asks", async () => {
    door = await openDoor(keptPage("door:nobody", () => "page"));
    await door.ask("/uk/door/nobody?utm_source=x&q=1", {
      headers: {
        ...{ host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" },
        ...{ cookie: "session=1", authorization: "Bearer x", accept: "application/json", range: "bytes=0-1" },
        ...{ "accept-language": "de", "next-router-state-tree": "x", "x-plumbline-language": "ar" },
        ...{ "x-plumbline-tags": "x", "x-plumbline-peer": "1.2.3.4", "x-middleware-subrequest": "x" },
        ...{ "x-forwarded-for": "192.0.2.7", "accept-encoding": "deflate" },
      },
    });
    expect(door.reached).toEqual([
      {
        method: "GET",
        url: "/door/nobody?q=1",
        headers: {
          host: expect.stringMatching(/^(localhost|127\.0\.0\.1)/),
          "x-forwarded-for": "192.0.2.7",
          "x-plumbline-peer": expect.stringContaining("127.0.0.1"),
          "x-plumbline-language": "uk",
        },
      },
    ]);
  });

  it("leaves the desk's requests as they are, but for our own headers", async () => {
    door = await openDoor((_request, response) => {
      response.setHeader("x-plumbline-tags", "secret");
      response.end("desk");
    });
    const headers = {
      cookie: "session=1",
      rsc: "1",
      "x-plumbline-language": "uk",
      "x-plumbline-peer": "1.2.3.4",
    };
    for (let n = 0; n < 2; n += 1) {
      const { headers: answered } = await door.ask("/desk?utm_source=x", { headers });
      expect(answered["x-plumbline-tags"]).toBeUndefined();
    }
    expect(door.reached).toHaveLength(2);
    expect(door.reached[0]).toMatchObject({
      url: "/desk?utm_source=x",
      headers: { cookie: "session=1", rsc: "1" },
    });
    expect(door.reached[0]?.headers["x-plumbline-language"]).toBeUndefined();
    expect(door.reached[0]?.headers["x-plumbline-peer"]).toContain("127.0.0.1");
  });

  it("has no page in Next's own form, and keeps none", async () => {
    door = await openDoor(keptPage("door:rsc", () => "page"));
    expect(await door.ask("/door/rsc?_rsc=abc", { headers: { rsc: "1" } })).toMatchObject({
      status: 204,
      body: "",
    });
    expect(door.reached).toEqual([]);
  });

  it("keeps nothing for other methods than GET", async () => {
    door = await openDoor(keptPage("door:post", () => "page"));
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"]) {
      const { headers } = await door.ask("/door/post", { method });
      expect(headers["x-plumbline-tags"], method).toBeUndefined();
    }
    await door.ask("/door/post");
    expect(door.reached).toHaveLength(6);
  });

  it("sends a plain spelling of an address in one step, and to no other host", async () => {
    door = await openDoor(keptPage("door:spelling", () => "page"));
    expect(await door.ask("/uk//evil.example/?q=1")).toMatchObject({
      status: 308,
      headers: { location: "/uk/evil.example?q=1" },
    });
    expect(door.reached).toEqual([]);
  });

  it("makes one answer for everybody who asks at the same time", async () => {
    const { page, made } = heldPage("door:herd");
    door = await openDoor(page);
    const asking = Array.from({ length: 30 }, () => door.ask("/door/herd"));
    const release = await made();
    await settle();
    release();
    for (const { body } of await Promise.all(asking)) expect(body).toBe("made 1");
    expect(door.reached).toHaveLength(1);
  });

  it("makes one again after a change, for everybody who asks after it", async () => {
    const { page, made } = heldPage("door:change");
    door = await openDoor(page);
    const early = door.ask("/door/change");
    const release = await made();
    noteChanged(["door:change"]);
    const late = Array.from({ length: 20 }, () => door.ask("/door/change"));
    await settle();
    release();
    expect((await early).body).toBe("made 1");
    (await made())();
    for (const { body } of await Promise.all(late)) expect(body).toBe("made 2");
    expect(door.reached).toHaveLength(2);
  });

  it("lets the next one make the answer when the first goes away", async () => {
    const { page, made } = heldPage("door:away");
    door = await openDoor(page);
    const first = get({ port: door.port, path: "/door/away", agent: false });
    first.on("error", () => undefined); // It is cut off below.
    await made();
    const waiting = Array.from({ length: 20 }, () => door.ask("/door/away"));
    await settle();
    first.destroy();
    (await made())();
    for (const { body } of await Promise.all(waiting)) expect(body).toBe("made 2");
    expect(door.reached).toHaveLength(2);
  });

  it("gives each its own answer where none may be kept, and fails for those alone who asked", async () => {
    door = await openDoor((_request, response) => {
      if (door.reached.length === 1) throw new Error("the page broke");
      response.end(`answer ${String(door.reached.length)}`);
    });
    await expect(door.ask("/door/own")).rejects.toThrow();
    expect((await door.ask("/door/own")).body).toBe("answer 2");
    expect((await door.ask("/door/own")).body).toBe("answer 3");
  });
});
