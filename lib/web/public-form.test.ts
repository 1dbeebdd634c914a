import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isFromElsewhere, newStamp, readPostedForm, readStamp, writeStamp } from "./public-form.ts";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two characters");
});

const now = new Date("2026-05-04T09:00:00.123Z");

describe("a form's stamp", () => {
  it("comes back as it was made", () => {
    const stamp = newStamp(now);
    expect(readStamp(writeStamp(stamp))).toEqual(stamp);
  });

  it("is worth nothing when a character of it was changed, whichever", () => {
    const written = writeStamp(newStamp(now));
    for (let at = 0; at < written.length; at += 1) {
      const changed = `${written.slice(0, at)}${written[at] === "a" ? "b" : "a"}${written.slice(at + 1)}`;
      expect(readStamp(changed)).toBeNull();
    }
    expect(readStamp(undefined)).toBeNull();
  });

  it("is never read out of what nobody sealed", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" })),
        (written) => readStamp(written) === null,
      ),
    );
  });
});

describe("a posted form", () => {
  const post = (body: string) => new Request("http://x/submit", { method: "POST", body });

  it("is read as it was typed, in any script, and the first of two fields of one name counts", async () => {
    const body = new URLSearchParams([
      ["text", "Київ 1\r\nمرحبا"],
      ["text", "second"],
      ["__proto__", "x"],
    ]);
    const read = await readPostedForm(post(body.toString()));
    expect(read).toMatchObject({ ok: true, value: { text: "Київ 1\nمرحبا" } });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it("of any bytes is read without an error, and one that is too large is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const request = new Request("http://x/submit", { method: "POST", body: Uint8Array.from(bytes) });
        return (await readPostedForm(request)).ok;
      }),
    );
    expect(await readPostedForm(post(`text=${"x".repeat(300_000)}`))).toMatchObject({ ok: false });
  });
});

describe("a form comes from elsewhere", () => {
  const origin = "https://facts.example";
  const from = (headers: Record<string, string>) => isFromElsewhere(new Headers(headers), origin);

  it("when the browser says so, or names another origin", () => {
    for (const site of ["cross-site", "same-site"]) expect(from({ "sec-fetch-site": site })).toBe(true);
    expect(from({ origin: "https://evil.example", host: "facts.example" })).toBe(true);
  });

  it("never when the browser calls it its own, names this desk, or says nothing", () => {
    for (const site of ["same-origin", "none"]) {
      expect(from({ "sec-fetch-site": site, origin: "null" })).toBe(false);
    }
    expect(from({ origin })).toBe(false);
    expect(from({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({})).toBe(false);
  });
});
