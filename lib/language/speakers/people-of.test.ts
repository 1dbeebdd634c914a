import { expect, test } from "vitest";

import { nameKey, surnameKey } from "./name-key.ts";
import type { NameMention } from "./find-names.ts";
import { peopleOf } from "./people-of.ts";

let place = 0;
function mention(name: string, roles: string[] = []): NameMention {
  place += 40;
  const span = { start: place, end: place + name.length };
  return {
    ...span,
    name,
    roles,
    nation: null,
    quoted: false,
    subject: true,
    topic: true,
    sentence: place,
    body: false,
    possessive: false,
  };
}

test("spellings of one name have one key, other names do not", () => {
  for (const spelling of ["Zelensky", "Zelenskiy", "Zelenskyy", "Zelenskyi", "ZELENSKY"]) {
    expect(nameKey(spelling)).toBe("zelensky");
  }
  expect(nameKey("Alexandr")).toBe(nameKey("Aleksandr"));
  expect(nameKey("Orr")).not.toBe(nameKey("Orre"));
  expect(surnameKey("Sammy Reed Jr.")).toBe("reed");
});

test("a full name, an initial, a surname and a title are one person under the fullest name", () => {
  const mentions = [mention("Elin Holm", ["mayor"]), mention("E. M. Holm"), mention("Holm"), mention("Elin")];
  const people = peopleOf(mentions);
  expect(people.all.map(({ name }) => name)).toEqual(["E. M. Holm"]);
  expect(mentions.map((one) => people.of(one)?.roles.has("mayor"))).toEqual([true, true, true, true]);
});

test("two people with one surname stay apart; the surname alone is whoever was named last, a title decides", () => {
  const mentions = [mention("Elin Holm"), mention("Tomas Holm"), mention("Holm"), mention("Holm", ["ms"])];
  const people = peopleOf(mentions);
  expect(people.all.map(({ name }) => name)).toEqual(["Elin Holm", "Tomas Holm"]);
  expect(mentions.slice(2).map((one) => people.of(one)?.name)).toEqual(["Tomas Holm", "Elin Holm"]);
});

test("a lone surname is the one person the desk knows who bears it, and nobody when there are two", () => {
  const one = [{ name: "Ada Finch", aliases: [] }];
  const two = [...one, { name: "Jo Finch", aliases: [] }];
  expect(peopleOf([mention("Finch")], one).all[0]?.name).toBe("Ada Finch");
  expect(peopleOf([mention("Finch")], two).all[0]?.name).toBe("Finch");
});
