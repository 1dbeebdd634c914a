import { insertRows } from "#lib/db/bulk-rows.ts";
import type { Tx } from "#lib/db/database.ts";
import type { WorkingSpeaker } from "#lib/domain/working-copy/working-copy.ts";
import { foldName } from "#lib/language/fold-name.ts";
import { romanise } from "#lib/language/letters.ts";
import { slugify } from "#lib/language/slug.ts";
import type { ChainWriter } from "./chain-writer.ts";
import { seededRandom, uuidAt } from "./random.ts";
import { familyNames, givenNames, places, roleTitles, topicNames } from "./vocabulary.ts";

const speakerCount = 300;
const outletCount = 50;

export interface DirectoryEntry {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
export type SyntheticSpeaker = WorkingSpeaker & { readonly aliases: readonly string[] };

/** Who and what synthetic claims are about: the same 300 speakers, 50 outlets and 100 topics at every seeding. */
export interface Directory {
  readonly speakers: readonly SyntheticSpeaker[];
  readonly outlets: readonly DirectoryEntry[];
  readonly topics: readonly DirectoryEntry[];
}

/** Finds the directory of an earlier seeding, or writes it, each entry with its event. */
export async function openDirectory(tx: Tx, chain: ChainWriter, at: Date): Promise<Directory> {
  const wanted = makeDirectory(at);
  const found = await tx.speaker.findFirst({
    where: { slug: wanted.speakers[0]?.slug ?? "" },
    select: { id: true },
  });
  if (found !== null) return readIds(tx, wanted);
  await writeDirectory(tx, chain, wanted, at);
  return wanted;
}

function makeDirectory(at: Date): Directory {
  const random = seededRandom(20_260_101);
  const entry = (slug: string, name: string): DirectoryEntry => ({ id: uuidAt(random, at), slug, name });
  const speakers = Array.from({ length: speakerCount }, (_, i): SyntheticSpeaker => {
    const family = familyNames[i] ?? `Speaker ${i}`;
    const isPerson = i % 10 !== 9;
    const name = isPerson ? `${random.pick(givenNames)} ${family}` : `${family} Institute`;
    const roles = isPerson ? [{ title: random.pick(roleTitles), fromOn: null, untilOn: null }] : [];
    return {
      ...entry(`synthetic-${slugify(name)}`, name),
      ...{ kind: isPerson ? "person" : "organization", roles, sameAs: [] },
      aliases: isPerson && i % 4 === 0 ? [name, ...otherSpellings(name, family)] : [name],
    };
  });
  const outlets = Array.from({ length: outletCount }, (_, i) => {
    const name = `${places[i + 100] ?? String(i)} ${random.pick(["Gazette", "Herald", "Radio", "Post", "Observer"])}`;
    return entry(`synthetic-${slugify(name)}`, name);
  });
  return { speakers, outlets, topics: topicNames.map((name) => entry(slugify(name), name)) };
}

/** As newsrooms spell a name that came through another alphabet: three family names, and the whole name in plain letters. */
function otherSpellings(name: string, family: string): string[] {
  const plain = romanise(family);
  const spellings = [`${plain}ky`, `${plain}kiy`, `${plain}kyy`].map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  return [...spellings, `${name.split(" ")[0] ?? name} ${spellings[0] ?? family}`];
}

async function writeDirectory(tx: Tx, chain: ChainWriter, made: Directory, at: Date): Promise<void> {
  const { speakers, outlets, topics } = made;
  await insertRows(
    tx,
    "speakers",
    speakers.map(({ id, slug, name, kind }) => ({
      id,
      slug,
      name,
      kind,
      description: "",
      sameAs: [],
      createdAt: at,
      version: 1,
    })),
  );
  const random = seededRandom(20_260_102);
  await insertRows(
    tx,
    "speaker_aliases",
    speakers.flatMap(({ id, aliases }) =>
      aliases.map((alias) => ({
        id: uuidAt(random, at),
        speakerId: id,
        alias,
        foldedName: foldName(alias),
      })),
    ),
  );
  await insertRows(
    tx,
    "speaker_roles",
    speakers.flatMap(({ id, roles }) =>
      roles.map((role) => ({ id: uuidAt(random, at), speakerId: id, ...role })),
    ),
  );
  await insertRows(
    tx,
    "outlets",
    outlets.map(({ id, slug, name }) => ({
      id,
      slug,
      name,
      foldedName: foldName(name),
      url: `https://${slug}.example/`,
      createdAt: at,
      version: 1,
    })),
  );
  await insertRows(
    tx,
    "topics",
    topics.map(({ id, slug, name }) => ({ id, slug, name })),
  );
  for (const { id, name, slug } of speakers) chain.append("speaker.added", "speaker", id, { name, slug }, at);
  for (const { id, name } of outlets) chain.append("outlet.added", "outlet", id, { name }, at);
  for (const { id, name } of topics) chain.append("topic.added", "topic", id, { name }, at);
}

/** The same entries with the ids they were given when they were first written. */
async function readIds(tx: Tx, wanted: Directory): Promise<Directory> {
  const select = { id: true, slug: true } as const;
  const among = (entries: readonly DirectoryEntry[]) => ({
    slug: { in: entries.map((e) => e.slug) },
  });
  const rows = [
    ...(await tx.speaker.findMany({ where: among(wanted.speakers), select })),
    ...(await tx.outlet.findMany({ where: among(wanted.outlets), select })),
    ...(await tx.topic.findMany({ where: among(wanted.topics), select })),
  ];
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  const known = <T extends DirectoryEntry>(entries: readonly T[]): T[] =>
    entries.flatMap((e) => {
      const id = ids.get(e.slug);
      return id === undefined ? [] : [{ ...e, id }];
    });
  return { speakers: known(wanted.speakers), outlets: known(wanted.outlets), topics: known(wanted.topics) };
}
