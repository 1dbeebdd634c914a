import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressIn,
  contactUntil,
  countLinks,
  forgetBefore,
  isEmailAddress,
  judgeFormTime,
  readReaderForm,
  sameMessageKey,
  sameMessageSince,
} from "./reader-message.rules.ts";
import { readerLimits, readerMessageKinds } from "./reader-message.ts";

const claim = (posted: Record<string, string>) => readReaderForm("claim", posted);
const now = new Date("2026-05-04T09:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("a posted form", () => {
  it("is cleaned, and what was left empty is nothing", () => {
    expect(
      claim({ text: "  The toll\r\nrose  by\0 \u202e4 crowns.\n\n\n\nTwice.", place: " ", email: "" }),
    ).toEqual({
      ok: true,
      fields: {
        kind: "claim",
        text: "The toll\nrose  by 4 crowns.\n\nTwice.",
        wouldBeRight: null,
        place: null,
        name: null,
        email: null,
      },
    });
  });

  it("names what is wrong with every field at once", () => {
    const problems = {
      text: "x".repeat(readerLimits.text + 1),
      place: "x".repeat(readerLimits.place + 1),
      name: "x".repeat(readerLimits.name + 1),
      email: "ada at lorne",
    };
    expect(claim(problems)).toEqual({
      ok: false,
      problems: { text: "too_long", place: "too_long", name: "too_long", email: "no_email" },
    });
    expect(claim({ text: "… !!! …" })).toMatchObject({ problems: { text: "missing" } });
    expect(claim({ text: "No." })).toMatchObject({ problems: { text: "too_short" } });
    expect(claim({})).toMatchObject({ problems: { text: "missing" } });
  });

  it("counts web addresses in the words, not the one in the field for it", () => {
    const links = (n: number) => "See https://a.example ".repeat(n);
    expect(claim({ text: links(readerLimits.links), place: "https://b.example" })).toMatchObject({
      ok: true,
    });
    expect(claim({ text: links(readerLimits.links + 1) })).toMatchObject({
      problems: { text: "too_many_links" },
    });
    expect(countLinks("www.a.example and HTTP://b.example, not awww.shucks")).toBe(2);
  });

  it("of a claim ignores what would be right, of an error keeps it", () => {
    const posted = { text: "The toll rose by 4 crowns.", wouldBeRight: "It rose by 3." };
    expect(claim(posted)).toMatchObject({ fields: { wouldBeRight: null } });
    expect(readReaderForm("error", posted)).toMatchObject({ fields: { wouldBeRight: "It rose by 3." } });
  });

  it("never throws and never lets damaged or invisible characters through, whatever is posted", () => {
    const posted = fc.dictionary(
      fc.constantFrom("text", "wouldBeRight", "place", "name", "email", "__proto__", "kind"),
      fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 200 }), fc.webUrl()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...readerMessageKinds), posted, (kind, fields) => {
        const read = readReaderForm(kind, fields);
        if (!read.ok) return Object.keys(read.problems).length > 0;
        expect(read.fields.kind).toBe(kind);
        expect(read.fields.text.length).toBeGreaterThanOrEqual(readerLimits.leastText);
        for (const value of Object.values(read.fields) as (string | null)[]) {
          if (value === null) continue;
          expect(value.isWellFormed()).toBe(true);
          expect(value).toBe(value.trim());
          expect(value).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
        }
        // Cleaning what is clean changes nothing: a form shown again and sent again means the same.
        const again = readReaderForm(kind, asPosted(read.fields));
        expect(again).toEqual(read);
        return true;
      }),
      { numRuns: 150 },
    );
  });
});

const asPosted = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, (value as string | null) ?? ""]));

describe("the same message", () => {
  const fields = (text: string, place: string | null = null) =>
    ({ kind: "claim", text, wouldBeRight: null, place }) as const;
  const key = (text: string, place: string | null = null) =>
    sameMessageKey(fields(text, place), null).join("|");

  it("is the same words whatever their case, accents, punctuation and spaces", () => {
    expect(key("The Mayor of Łódź said:\n“No!”")).toBe(key("the mayor of lodz said no"));
    expect(key("The toll rose.", "https://a.example/x?utm_source=y#z")).toBe(
      key("The toll rose", "https://a.example/x"),
    );
  });

  it("is another one with other words, about another claim, or of another kind", () => {
    const text = "The toll rose by 4 crowns.";
    const keys = [
      key(text),
      key("The toll rose by 5 crowns."),
      key(text, "on the radio"),
      sameMessageKey(fields(text), "claim-1").join("|"),
      sameMessageKey({ ...fields(text), kind: "error" }, null).join("|"),
      sameMessageKey({ ...fields(text), wouldBeRight: "three" }, null).join("|"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("is remembered for a day", () => {
    expect(sameMessageSince(now)).toEqual(ago(24 * 3_600_000));
  });
});

describe("an address", () => {
  it("is a web address or nothing", () => {
    expect(addressIn("https://a.example/story?utm_source=x")).toBe("https://a.example/story");
    expect(addressIn("www.a.example")).toBe("https://www.a.example/");
    for (const place of [null, "on the radio", "javascript:alert(1)", "data:text/html,x", "a.example"]) {
      expect(addressIn(place)).toBeNull();
    }
  });

  it("of e-mail is one mailbox", () => {
    for (const good of ["ada@lorne.example", "a.b+c@sub.lorne.example", "доктор@приклад.укр"]) {
      expect(isEmailAddress(good)).toBe(true);
    }
    for (const bad of [
      "ada@lorne",
      "ada lorne.example",
      "a@b.c",
      "a@b.example, c@d.example",
      "<a@b.example>",
    ]) {
      expect(isEmailAddress(bad)).toBe(false);
    }
  });
});

describe("time", () => {
  it("of a form is good from three seconds to a day after it was shown", () => {
    const judged = [0, 2_999, 3_000, 86_400_000, 86_400_001].map((ms) => judgeFormTime(ago(ms), now));
    expect(judged).toEqual(["too_fast", "too_fast", "good", "good", "too_old"]);
    expect(judgeFormTime(ago(-5_000), now)).toBe("too_fast");
  });

  it("after which a sender is forgotten counts from sending, and only where there is somebody to forget", () => {
    const day = 86_400_000;
    expect(contactUntil({ name: null, email: "a@b.example" }, 90, now)).toEqual(ago(-90 * day));
    expect(contactUntil({ name: null, email: null }, 90, now)).toBeNull();
    expect(forgetBefore(7, now)).toEqual({ contacts: ago(7 * day), spam: ago(30 * day) });
  });
});
