import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openZip, type ZipArchive } from "./read-zip.ts";

function opened(bytes: Uint8Array, budget?: number): ZipArchive {
  const archive = openZip(bytes, budget);
  if (!archive.ok) throw new Error(archive.refusal.message);
  return archive.value;
}

async function readFirst(bytes: Uint8Array, maxBytes = 1_000_000) {
  const archive = opened(bytes);
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error("The archive is empty.");
  return archive.read(entry, maxBytes);
}

describe("a ZIP file", () => {
  test("gives the bytes of its entries, packed or stored, with a comment at its end", async () => {
    const bytes = zipSync({
      "a/stored.txt": [strToU8("The ferry"), { level: 0 }],
      "packed.txt": strToU8("is late ".repeat(50)),
    });
    const archive = opened(bytes);
    const texts = await Promise.all(archive.entries.map((entry) => archive.read(entry, 1000)));
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a/stored.txt", "packed.txt"]);
    expect(
      texts.map((text) => (text.ok ? new TextDecoder().decode(text.value) : "")).map((t) => t.slice(0, 9)),
    ).toEqual(["The ferry", "is late i"]);
  });

  test("that unpacks to more than it may is stopped on the way, whatever size it states", async () => {
    const bomb = zipSync({ "bomb.txt": new Uint8Array(5_000_000) });
    // The stated sizes are made small: they must not be what protects us.
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(bomb.length).toBeLessThan(50_000);
    expect(await readFirst(bomb)).toMatchObject({
      ok: false,
      refusal: { message: /more than the desk takes/ },
    });
  });

  test("has one budget for all its entries, so that many of them at one place gain nothing", async () => {
    const archive = opened(zipSync({ "large.txt": new Uint8Array(6_000) }), 10_000);
    const [entry] = archive.entries;
    if (entry === undefined) throw new Error("The archive is empty.");
    expect((await archive.read(entry, 8_000)).ok).toBe(true);
    expect((await archive.read(entry, 8_000)).ok).toBe(false);
  });

  test("that is locked, packed in another way, changed or cut short is refused with a sentence", async () => {
    const whole = zipSync({ "a.txt": strToU8("The ferry is late, and nobody knows why it is late.") });
    const directory = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const changed = (at: number, value: number) => {
      const copy = Uint8Array.from(whole);
      copy[at] = value;
      return copy;
    };
    expect(await readFirst(changed(directory + 8, 1))).toMatchObject({ refusal: { message: /password/ } });
    expect(await readFirst(changed(directory + 10, 12))).toMatchObject({
      refusal: { message: /ordinary ZIP/ },
    });
    expect(await readFirst(changed(directory + 16, 7))).toMatchObject({ refusal: { message: /damaged/ } });
    expect(await readFirst(changed(directory + 42, 99))).toMatchObject({ refusal: { message: /damaged/ } });
    expect(openZip(whole.subarray(0, whole.length - 30))).toMatchObject({ refusal: { message: /damaged/ } });
  });
});
