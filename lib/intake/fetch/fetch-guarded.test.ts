import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createSecureServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import { gzipSync, brotliCompressSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AddressPolicy } from "./address-policy.ts";
import { decodePage } from "./decode-page.ts";
import { fetchGuarded } from "./fetch-guarded.ts";
import type { FetchOptions } from "./fetched-page.ts";
import { selfSigned } from "./testing/self-signed.ts";

const closing: { close(): void }[] = [];
afterEach(() => {
  for (const server of closing.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server: Server = createServer({ maxHeaderSize: 1024 * 1024 }, listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return (server.address() as AddressInfo).port;
}

const html = (
  response: ServerResponse,
  body = "<p>An article.</p>",
  headers: Record<string, string> = {},
) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(body);
};

/** Opens exactly these ports of exactly this address; everything else is as refused as in the product. */
const only =
  (...ports: number[]): AddressPolicy =>
  (ip, port) =>
    ip === "127.0.0.1" && ports.includes(port) ? null : "leads into a private network";

const options = (policy: AddressPolicy | undefined, more: Partial<FetchOptions> = {}): FetchOptions => ({
  accept: { mediaTypes: ["text/html", "text/plain"], what: "web pages and plain texts" },
  deskOrigin: "https://facts.example",
  policy,
  ...more,
});

const get = (port: number, path = "/", more: Partial<FetchOptions> = {}) =>
  fetchGuarded(`http://127.0.0.1:${String(port)}${path}`, options(only(port), more));

async function refusalOf(fetching: ReturnType<typeof fetchGuarded>): Promise<string> {
  const outcome = await fetching;
  if (outcome.ok) throw new Error(`It was fetched: ${outcome.value.url}`);
  expect(outcome.refusal.code).toBe("INVALID");
  expect(outcome.refusal.fields).toEqual({ url: [outcome.refusal.message] });
  expect(outcome.refusal.message).toMatch(/^\S.*\.$/);
  return outcome.refusal.message;
}

describe("a page of the web", () => {
  it("comes with its bytes, type, charset and validators, and no more than a browser's basics is sent", async () => {
    const seen: IncomingMessage[] = [];
    const port = await serve((request, response) => {
      seen.push(request);
      html(response, "<p>Ünï</p>", { ETag: '"a"', "Last-Modified": "Fri, 20 Nov 2026 10:00:00 GMT" });
    });
    const outcome = await get(port, "/story?id=1#part");
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const { bytes, ...page } = outcome.value;
    expect(decodePage(bytes, page.charset)).toBe("<p>Ünï</p>");
    expect(page).toEqual({
      url: `http://127.0.0.1:${String(port)}/story?id=1`,
      redirects: [],
      status: 200,
      mediaType: "text/html",
      charset: "utf-8",
      etag: '"a"',
      lastModified: "Fri, 20 Nov 2026 10:00:00 GMT",
      robots: "unknown",
    });
    expect(seen[0]?.headers["user-agent"]).toBe("Plumbline/1 (fact-checking desk; +https://facts.example)");
    expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  it.each([
    ["gzip", gzipSync("<p>packed</p>")],
    ["br", brotliCompressSync("<p>packed</p>")],
  ])("is unpacked from %s", async (encoding, body) => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": encoding }).end(body);
    });
    const outcome = await get(port);
    expect(outcome.ok && decodePage(outcome.value.bytes)).toBe("<p>packed</p>");
  });

  it("is found through redirects, whose addresses are kept", async () => {
    const port = await serve((request, response) => {
      if (request.url === "/story") html(response);
      else response.writeHead(301, { Location: request.url === "/a" ? "b" : "/story" }).end();
    });
    const outcome = await get(port, "/a");
    const at = (path: string) => `http://127.0.0.1:${String(port)}${path}`;
    expect(outcome).toMatchObject({
      ok: true,
      value: { url: at("/story"), redirects: [at("/a"), at("/b")] },
    });
  });

  it("is found where a redirect names it in letters beyond ASCII", async () => {
    const port = await serve((request, response) => {
      const location = Buffer.from("/новини?q=ü").toString("latin1");
      if (request.url === "/") response.writeHead(302, { Location: location }).end();
      else html(response);
    });
    const address = `http://127.0.0.1:${String(port)}/${encodeURIComponent("новини")}?q=%C3%BC`;
    expect(await get(port)).toMatchObject({ ok: true, value: { url: address } });
  });

  it("answers 304 to the validators of an earlier answer, and to no request without them", async () => {
    const port = await serve((request, response) => {
      response
        .writeHead(request.headers["if-none-match"] === '"a"' || request.url === "/always" ? 304 : 200)
        .end();
    });
    expect(await get(port, "/", { etag: '"a"' })).toMatchObject({
      ok: true,
      value: { status: 304, bytes: new Uint8Array() },
    });
    expect(await refusalOf(get(port, "/always"))).toContain("304");
  });

  it.each([
    ["User-agent: *\nDisallow: /", "asks not to fetch"],
    ["User-agent: Plumbline\nDisallow: /story\n\nUser-agent: *\nDisallow:", "asks not to fetch"],
    ["User-agent: *\nDisallow: /admin", "allowed"],
    [null, "allowed"],
  ])("is given whatever robots.txt says, and the wish is noted: %j", async (robots, note) => {
    const port = await serve((request, response) => {
      if (request.url !== "/robots.txt") html(response);
      else if (robots === null) response.writeHead(404).end();
      else response.writeHead(200, { "Content-Type": "text/plain" }).end(robots);
    });
    expect(await get(port, "/story", { noteRobots: true })).toMatchObject({
      ok: true,
      value: { robots: note },
    });
  });

  it("is given when robots.txt leads into a private network, and nothing is asked there", async () => {
    let asked = 0;
    const inside = await serve((_request, response) => {
      asked += 1;
      response.end();
    });
    const port = await serve((request, response) => {
      if (request.url !== "/robots.txt") html(response);
      else response.writeHead(302, { Location: `http://127.0.0.1:${String(inside)}/` }).end();
    });
    expect(await get(port, "/", { noteRobots: true })).toMatchObject({
      ok: true,
      value: { robots: "unknown" },
    });
    expect(asked).toBe(0);
  });
});

describe("an address is refused with a sentence and without a connection", () => {
  it.each([
    ["file:///etc/passwd", "http:// or https://"],
    ["ftp://example.org/a", "http:// or https://"],
    ["javascript:alert(1)", "http:// or https://"],
    ["data:text/html,hi", "http:// or https://"],
    ["gopher://example.org:70/_x", "http:// or https://"],
    ["not an address", "no complete web address"],
    ["", "no complete web address"],
    ["http://", "no complete web address"],
    ["//example.org/", "no complete web address"],
    [`https://example.org/${"a".repeat(3000)}`, "no complete web address"],
    ["https://user:secret@example.org/", "user name or password"],
    ["https://example.org:8443/", "port 8443"],
    ["http://127.0.0.1/", "own machine"],
    ["http://localhost/", "own machine"],
    ["http://0x7f.1/", "own machine"],
    ["http://2130706433/", "own machine"],
    ["http://0177.0.0.1/", "own machine"],
    ["http://127.1/", "own machine"],
    ["http://１２７.０.０.１/", "own machine"],
    ["http://[::1]/", "own machine"],
    ["http://[::ffff:127.0.0.1]/", "own machine"],
    ["http://[::ffff:7f00:1]/", "own machine"],
    ["http://0.0.0.0/", "own machine"],
    ["http://10.0.0.1/", "private network"],
    ["https://192.168.0.1/", "private network"],
    ["http://[fd00::1]/", "private network"],
    ["http://[64:ff9b::a00:1]/", "private network"],
    ["http://169.254.169.254/latest/meta-data/", "cloud provider"],
    ["http://[fd00:ec2::254]/", "cloud provider"],
    ["http://224.0.0.1/", "no place on the public internet"],
    ["http://[2002:7f00:1::]/", "no place on the public internet"],
  ])("%s", async (address, words) => {
    const resolve = (name: string) =>
      Promise.resolve(name === "localhost" ? ["127.0.0.1"] : ["93.184.215.14"]);
    expect(await refusalOf(fetchGuarded(address, options(undefined, { resolve })))).toContain(words);
  });

  it("a name that resolves to a private address, alone or among public ones, without telling which", async () => {
    for (const answers of [["10.0.0.5"], ["93.184.215.14", "10.0.0.5"], ["::ffff:10.0.0.5"]]) {
      const resolve = () => Promise.resolve(answers);
      const sentence = await refusalOf(
        fetchGuarded("https://intranet.example/", options(undefined, { resolve })),
      );
      expect(sentence).toBe("“intranet.example” leads into a private network.");
    }
  });

  it("a name that resolves to nothing", async () => {
    const resolve = () => Promise.resolve([]);
    expect(
      await refusalOf(fetchGuarded("https://nobody.example/", options(undefined, { resolve }))),
    ).toContain("no server");
    const rejects = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    expect(
      await refusalOf(fetchGuarded("https://nobody.example/", options(undefined, { resolve: rejects }))),
    ).toContain("no server");
  });
});

describe("a redirect is checked like the first address", () => {
  it.each([
    ["http://127.0.0.1/", "private network"],
    ["http://10.0.0.1/admin", "private network"],
    ["http://[::1]/", "private network"],
    ["//169.254.169.254/latest/", "private network"],
    ["file:///etc/passwd", "no public web address"],
    ["javascript:alert(1)", "no public web address"],
    ["http://user:secret@example.org/", "no public web address"],
    ["http://", "no public web address"],
  ])("to %s it is refused", async (location, words) => {
    const port = await serve((_request, response) => {
      response.writeHead(302, { Location: location }).end();
    });
    expect(await refusalOf(get(port))).toContain(words);
  });

  it("without a place to go, and round in a circle, it is refused", async () => {
    let asked = 0;
    const port = await serve((request, response) => {
      asked += 1;
      response.writeHead(302, request.url === "/lost" ? {} : { Location: "/again" }).end();
    });
    expect(await refusalOf(get(port, "/lost"))).toContain("without saying where");
    asked = 0;
    expect(await refusalOf(get(port))).toContain("more than 5 times");
    expect(asked).toBe(6);
  });
});

describe("a name that changes its answer (DNS rebinding)", () => {
  it("is looked up once a hop, and the connection goes to the address that was checked", async () => {
    const outside = await serve((_request, response) => {
      html(response, "outside");
    });
    const answers = ["127.0.0.1", "127.0.0.2", "127.0.0.2"];
    let lookups = 0;
    const resolve = () => Promise.resolve([answers[lookups++] ?? "127.0.0.2"]);
    const outcome = await fetchGuarded(
      `http://rebind.example:${String(outside)}/`,
      options(only(outside), { resolve }),
    );
    expect(outcome.ok && decodePage(outcome.value.bytes)).toBe("outside");
    expect(lookups).toBe(1);
  });

  it("is refused at the redirect by which it tries again", async () => {
    let asked = 0;
    const port = await serve((_request, response) => {
      asked += 1;
      response.writeHead(302, { Location: "/second" }).end();
    });
    const answers = ["127.0.0.1", "10.0.0.1"];
    let lookups = 0;
    const resolve = () => Promise.resolve([answers[lookups++] ?? "10.0.0.1"]);
    const sentence = await refusalOf(
      fetchGuarded(`http://rebind.example:${String(port)}/`, options(only(port), { resolve })),
    );
    expect(sentence).toBe(
      "The page sends readers on to “rebind.example”, which leads into a private network.",
    );
    expect(asked).toBe(1);
  });
});

describe("a server that means harm is left with a sentence", () => {
  it("when it never answers, or sends its page drop by drop", async () => {
    const silent = createTcpServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    closing.push(silent);
    const port = (silent.address() as AddressInfo).port;
    expect(await refusalOf(get(port, "/", { timeLimitMs: 100 }))).toContain("took longer");
    const slow = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html" });
      const drops = setInterval(() => response.write("."), 5);
      response.once("close", () => {
        clearInterval(drops);
      });
    });
    expect(await refusalOf(get(slow, "/", { timeLimitMs: 100 }))).toContain("took longer");
  });

  it("when the lookup of its name never ends", async () => {
    const resolve = () => new Promise<string[]>(() => undefined);
    const fetching = fetchGuarded("https://slow.example/", options(undefined, { resolve, timeLimitMs: 50 }));
    expect(await refusalOf(fetching)).toContain("took longer than 50 milliseconds");
  });

  it("when the page does not end, or announces that it will not", async () => {
    const chunk = Buffer.alloc(64 * 1024, "a");
    let sent = 0;
    const port = await serve((request, response) => {
      response.writeHead(200, {
        "Content-Type": "text/html",
        ...(request.url === "/announced" ? { "Content-Length": "999999999999" } : {}),
      });
      const more = () => {
        sent += chunk.length;
        if (!response.destroyed) response.write(chunk, more);
      };
      more();
    });
    expect(await refusalOf(get(port, "/", { maxBytes: 1_000_000 }))).toBe("The page is larger than 1 MB.");
    expect(await refusalOf(get(port, "/announced"))).toBe("The page is larger than 5 MB.");
    expect(sent).toBeLessThan(50_000_000);
  });

  it("when a small packed page becomes a large one, or is packed twice, or damaged", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const bodies: Record<string, { encoding: string; body: Buffer }> = {
      "/bomb": { encoding: "gzip", body: bomb },
      "/twice": { encoding: "gzip, gzip", body: gzipSync(gzipSync("x")) },
      "/strange": { encoding: "constructor", body: Buffer.from("x") },
      "/damaged": { encoding: "gzip", body: Buffer.from("this is not gzip") },
      "/brotli": { encoding: "br", body: Buffer.from("this is not brotli either") },
      "/short": { encoding: "gzip", body: gzipSync("x".repeat(1000)).subarray(0, 20) },
    };
    const port = await serve((request, response) => {
      const { encoding, body } = bodies[request.url ?? ""] ?? { encoding: "", body: Buffer.of() };
      response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": encoding }).end(body);
    });
    expect(await refusalOf(get(port, "/bomb"))).toBe("The page is larger than 5 MB.");
    expect(await refusalOf(get(port, "/twice"))).toContain("packs the page");
    expect(await refusalOf(get(port, "/strange"))).toContain("packs the page");
    expect(await refusalOf(get(port, "/damaged"))).toBe("The page arrived damaged.");
    expect(await refusalOf(get(port, "/brotli"))).toBe("The page arrived damaged.");
    expect(await refusalOf(get(port, "/short"))).toBe("The page arrived cut short.");
  });

  it("when its headers are huge, or no HTTP, or the connection breaks", async () => {
    const port = await serve((_request, response) => {
      html(response, "x", { "X-Large": "a".repeat(100_000) });
    });
    expect(await refusalOf(get(port))).toContain("more headers");
    const tcp = createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", (data) => {
        if (data.toString().includes("/break")) socket.resetAndDestroy();
        else if (data.toString().includes("/cut"))
          socket.end("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nshort");
        else socket.end("220 mail.example ESMTP ready\r\n");
      });
    }).listen(0, "127.0.0.1");
    await once(tcp, "listening");
    closing.push(tcp);
    const raw = (tcp.address() as AddressInfo).port;
    expect(await refusalOf(get(raw))).toContain("does not speak HTTP");
    expect(await refusalOf(get(raw, "/break"))).toBe("The server broke the connection off.");
    expect(await refusalOf(get(raw, "/cut"))).toBe("The server broke the connection off.");
  });

  it("when its certificate is signed by nobody, whatever the environment says of that", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const server = createSecureServer(selfSigned, (_request, response) => {
      html(response);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push({ close: () => server.close() });
    const { port } = server.address() as AddressInfo;
    const resolve = () => Promise.resolve(["127.0.0.1"]);
    const fetching = fetchGuarded(`https://site.example:${String(port)}/`, options(only(port), { resolve }));
    expect(await refusalOf(fetching)).toBe("The server’s certificate cannot be trusted.");
  });

  it("when nothing listens there, and when https is not what answers", async () => {
    const port = await serve((_request, response) => response.end());
    const gone = createTcpServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const free = (gone.address() as AddressInfo).port;
    gone.close();
    await once(gone, "close");
    expect(await refusalOf(get(free))).toBe("No server answers at this address.");
    const secure = fetchGuarded(`https://127.0.0.1:${String(port)}/`, options(only(port)));
    expect(await refusalOf(secure)).toContain("no secure connection");
  });
});

describe("a page that is not there for the desk gets a sentence that helps", () => {
  it.each([
    [204, "empty page"],
    [206, "only a part"],
    [400, "(400)"],
    [401, "signed in (401)"],
    [402, "who pay (402)"],
    [403, "does not give the page to the desk (403)"],
    [404, "no such page (404)"],
    [410, "taken away for good (410)"],
    [429, "come back later (429)"],
    [451, "legal reasons"],
    [500, "fault of its own (500)"],
    [503, "fault of its own (503)"],
  ])("status %i", async (status, words) => {
    const port = await serve((_request, response) => {
      response.writeHead(status, { "Content-Type": "text/html" }).end();
    });
    expect(await refusalOf(get(port))).toContain(words);
  });

  it("and says when to come back, if the server does", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(503, { "Retry-After": "120" }).end();
    });
    expect(await get(port)).toMatchObject({ ok: false, refusal: { retryAfterSeconds: 120 } });
  });

  it.each([
    ["image/png", "sends “image/png”; only web pages and plain texts can be read here"],
    ["application/octet-stream", "sends “application/octet-stream”"],
    ["<b>text</b>/html", "does not say what it sends"],
    ["", "does not say what it sends"],
  ])("type %j", async (type, words) => {
    const port = await serve((_request, response) => {
      response.writeHead(200, type === "" ? {} : { "Content-Type": type }).end("x");
    });
    expect(await refusalOf(get(port))).toContain(words);
  });
});
