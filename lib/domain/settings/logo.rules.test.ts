import { describe, expect, it } from "vitest";
import { logoMediaTypeOf } from "./logo.rules.ts";

const ascii = (text: string) => new TextEncoder().encode(text);

describe("what kind of picture some bytes are", () => {
  it.each([
    ["image/png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
    ["image/jpeg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ["image/webp", ascii("RIFF....WEBPVP8 ")],
  ])("is %s by its first bytes", (mediaType, bytes) => {
    expect(logoMediaTypeOf(bytes)).toBe(mediaType);
  });

  it.each([
    ["an SVG", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    ["a page", ascii("<!doctype html>")],
    ["another RIFF file", ascii("RIFF....WAVEfmt ")],
    ["a PNG cut short", Uint8Array.from([0x89, 0x50, 0x4e])],
    ["nothing", new Uint8Array(0)],
  ])("is none for %s", (_what, bytes) => {
    expect(logoMediaTypeOf(bytes)).toBeNull();
  });
});
