import { describe, expect, it } from "vitest";

import { parseJson, readBytes } from "./read-body.ts";

function requestOf(body: string, headers: Record<string, string> = {}): Request {
  return new Request("http://plumbline.test/", { method: "POST", body, headers });
}

describe("reading a body", () => {
  it("gives the bytes as they came", async () => {
    expect(await readBytes(requestOf("äb"), 10)).toEqual({ ok: true, value: new TextEncoder().encode("äb") });
  });

  it("stops at the limit, whatever length was announced", async () => {
    expect(await readBytes(requestOf("x".repeat(11)), 10)).toMatchObject({ ok: false });
    expect(await readBytes(requestOf("x", { "content-length": "11" }), 10)).toMatchObject({ ok: false });
  });

  it("refuses a body that ends before its announced length: it was cut on the way", async () => {
    const cut = await readBytes(requestOf("half", { "content-length": "8" }), 10);
    expect(cut).toMatchObject({
      ok: false,
      refusal: { message: "The body arrived cut short; send it again." },
    });
  });

  it("takes no body for an empty object and refuses what is no JSON", () => {
    expect(parseJson(new Uint8Array(0))).toEqual({ ok: true, value: {} });
    expect(parseJson(new TextEncoder().encode("[1]"))).toEqual({ ok: true, value: [1] });
    expect(parseJson(new TextEncoder().encode("{,}"))).toMatchObject({ ok: false });
    expect(parseJson(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ ok: false });
  });
});
