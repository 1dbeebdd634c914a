import { seededRandom } from "./random.ts";

/** Frequent words first: the head of the vocabulary, in plain English. */
const plainNouns =
  `budget tax school hospital road bridge harbour water energy price wage rent house train bus ferry police court election
  council vote law fee fund debt loan bank market farm crop milk bread fuel gas oil wind solar coal power grid river lake
  forest beach island port ship dock crane factory mine job worker union strike pension benefit child family teacher pupil
  nurse doctor patient vaccine medicine clinic ward waste recycling sewer flood storm drought heat fire rescue ambulance
  prison crime theft fraud fine permit licence contract tender audit report survey census register archive library museum
  theatre stadium park square market-hall tunnel airport runway airline ticket toll parking cycle lane pavement street
  village town city county region border customs export import tariff subsidy grant investment company shop hotel tourist
  visitor guest room restaurant cafe brewery bakery fishery herring cod salmon boat fleet lighthouse pier quay canal lock
  dam reservoir pipe meter network signal tower phone internet cable satellite computer server software radio newspaper
  station channel programme concert festival parade monument church chapel graveyard well spring valley hill mountain
  quarry gravel sand stone timber sawmill paper printer mill loom wool cloth coat shoe uniform badge medal prize lottery`
    .trim()
    .split(/\s+/);

const syllables =
  "ba be bo da de do fa fe fi ga go ha he ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te to va ve vo".split(
    " ",
  );
const endings = "n r l s t rn ld nd lm rk st".split(" ");

/** Words nobody has heard of: the long tail that names, places and terms make in real texts. */
function madeUpWords(count: number, seed: number, parts: number): string[] {
  const random = seededRandom(seed);
  const words = new Set<string>();
  while (words.size < count) {
    let word = "";
    for (let i = 0; i < parts; i += 1) word += random.pick(syllables);
    words.add(word + random.pick(endings));
  }
  return [...words];
}

/** Letters of several languages in place of plain ones, so that search meets names as they are written. */
const accents: readonly ReadonlyMap<string, string>[] = [
  ["ł", "ó", "ś", "ż", "ę"],
  ["ñ", "á", "é", "í", "ú"],
  ["ç", "è", "ê", "ô", "ï"],
  ["ß", "ä", "ö", "ü", "æ"],
  ["č", "ř", "š", "ž", "ů"],
].map((letters) => new Map(letters.map((letter) => [plainLetter(letter), letter])));

function plainLetter(letter: string): string {
  const base = letter.normalize("NFD").charAt(0);
  return { ł: "l", ß: "t", æ: "e" }[base] ?? base;
}

/** Every third of the words with the accents of one language. */
function withAccents(words: readonly string[]): string[] {
  return words.map((word, i) => {
    const letters = i % 3 === 0 ? accents[(i / 3) % accents.length] : undefined;
    return letters === undefined ? word : word.replace(/[a-z]/g, (letter) => letters.get(letter) ?? letter);
  });
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Some 30,000 nouns by how often they are used: the last ones once in a hundred thousand claims. */
export const nouns: readonly string[] = [...plainNouns, ...withAccents(madeUpWords(29_800, 11, 3))];
export const places: readonly string[] = withAccents(madeUpWords(600, 12, 2)).map(capital);
export const familyNames: readonly string[] = withAccents(madeUpWords(400, 13, 2)).map((word) =>
  capital(`${word}s`),
);
export const givenNames: readonly string[] = madeUpWords(80, 14, 1).map(capital);
export const topicNames: readonly string[] = plainNouns.slice(0, 100).map((noun) => `Synthetic ${noun}`);
export const pastVerbs: readonly string[] =
  "rose fell doubled halved shrank grew recovered collapsed stagnated levelled".split(" ");
export const participles: readonly string[] =
  "closed opened repaired sold abandoned promised delayed cancelled counted lost found inspected".split(" ");
export const roleTitles: readonly string[] = [
  ...["Mayor", "Minister of finance", "Minister of health", "Member of parliament", "Party leader"],
  ...[
    "Spokesperson",
    "Trade union secretary",
    "Company director",
    "Head of the harbour office",
    "Researcher",
  ],
];
