import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { arabic } from "./catalogues/arabic.ts";
import { english } from "./catalogues/english.ts";
import { french } from "./catalogues/french.ts";
import { spanish } from "./catalogues/spanish.ts";
import { ukrainian } from "./catalogues/ukrainian.ts";
import { messagesIn, shapeOf } from "./testing/message-shape.ts";
import type { MessageTree } from "./with-fallback.ts";

const catalogues: Readonly<Record<string, MessageTree>> = {
  en: english,
  uk: ukrainian,
  es: spanish,
  fr: french,
  ar: arabic,
};

const original = messagesIn(english);
const messages = Object.entries(catalogues).flatMap(([language, catalogue]) =>
  [...messagesIn(catalogue)].map(([name, text]) => ({ language, name, text, where: `${language} ${name}` })),
);

/** Categories that whole numbers up to ten thousand fall into. Spanish and French have one more, for millions alone. */
function categoriesOf(language: string, type: Intl.PluralRuleType): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language, { type });
  return new Set([...Array.from({ length: 301 }, (_, n) => rules.select(n)), rules.select(10_000)]);
}

describe("the catalogues", () => {
  it("have a translation for every English message", () => {
    const missing = Object.entries(catalogues).flatMap(([language, catalogue]) => {
      const own = messagesIn(catalogue);
      return [...original.keys()].filter((name) => !own.has(name)).map((name) => `${language} ${name}`);
    });
    expect(missing, `${String(missing.length)} messages are not translated`).toEqual([]);
  });

  it("say each message once: of two with one name JSON forgets the first", async () => {
    const folder = path.join(import.meta.dirname, "catalogues");
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
    expect(files.length).toBeGreaterThanOrEqual(Object.keys(catalogues).length);
    for (const file of files) {
      const text = await readFile(path.join(folder, file), "utf8");
      expect(JSON.stringify(JSON.parse(text), null, 2), file).toBe(text.trim());
    }
  });

  it("have no message that English does not have", () => {
    expect(messages.filter(({ name }) => !original.has(name)).map(({ where }) => where)).toEqual([]);
  });

  it("hold ICU messages that say something", () => {
    const broken = messages.filter(({ text }) => {
      try {
        shapeOf(text);
        return text.trim() === "" || text !== text.trim();
      } catch (error) {
        if (error instanceof SyntaxError) return true;
        throw error;
      }
    });
    expect(broken.map(({ where }) => where)).toEqual([]);
  });

  it("have no label whose value stands outside the message: only a block, a link or a list may follow a colon", () => {
    const leads = [
      "claim.reply.answer",
      "readers.mail.open",
      "transparency.money.lead",
      "verify.one.download",
      "verify.one.canonical",
    ];
    const open = messages.filter(({ name, text }) => /[:：]$/u.test(text) && !leads.includes(name));
    expect(open.map(({ where }) => where)).toEqual([]);
  });

  it("take the same arguments and tags in every language", () => {
    const different = messages.flatMap(({ name, text, where }) => {
      const wanted = shapeOf(original.get(name) ?? text).takes.join(", ");
      const takes = shapeOf(text).takes.join(", ");
      return takes === wanted
        ? []
        : [`${where}: takes ${takes || "nothing"} instead of ${wanted || "nothing"}`];
    });
    expect(different).toEqual([]);
  });

  it("have a form for every number of their language", () => {
    const lacking = messages.flatMap(({ language, text, where }) =>
      shapeOf(text).choices.flatMap(({ name, kind, options }) => {
        if (kind === "select") return [];
        const without = [...categoriesOf(language, kind)].filter((each) => !options.includes(each));
        return without.map((each) => `${where}: {${name}} has no “${each}”`);
      }),
    );
    expect(lacking).toEqual([]);
  });

  it("know no form of number that their language does not have, and each choice that English names", () => {
    const wrong = messages.flatMap(({ language, name: message, text, where }) => {
      const originals = shapeOf(original.get(message) ?? text).choices;
      return shapeOf(text).choices.flatMap(({ name, kind, options }) => {
        const known =
          kind === "select"
            ? (originals.find((each) => each.name === name && each.kind === kind)?.options ?? [])
            : new Intl.PluralRules(language, { type: kind }).resolvedOptions().pluralCategories;
        const strange = options.filter((each) => !known.includes(each) && !each.startsWith("="));
        const absent = kind === "select" ? known.filter((each) => !options.includes(each)) : [];
        return [...strange, ...absent].map((each) => `${where}: {${name}} “${each}”`);
      });
    });
    expect(wrong).toEqual([]);
  });
});
