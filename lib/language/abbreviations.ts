/*
 * Words whose full stop does not, by itself, end a sentence. Lower-case, without the last stop. The classes
 * differ in what may follow: that, not the word alone, decides. Lists are short on purpose: each entry must
 * be common in news.
 */

/** Always followed by what they belong to: a name, a number, a unit. */
const PREFIXES = `
  mr mrs ms mx messrs dr drs prof St Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Sen Rep Gov Pres Supt Insp Rev Hon Fr
  Dep Det Amb Asst Assoc vs v cf e.g i.e viz c.f p.s ps voc n° nº mme mlle mgr MM dna dra sra srta sres Ing Frl Hr lt Az bzgl zzgl av
  ул вул ім г-н г-жа гл им ст див просп гр тов акад проф обл
`;

/** Abbreviations when a number follows: "No. 5", "p. 55", "Feb. 28". */
const BEFORE_NUMBERS = `
  no nos nr ca p pp fig figs vol ch sec art par nr ver ext tel
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec янв фев авг сент окт ноя дек січ лют бер квіт трав черв лип серп
  вер жовт лист груд févr juil
`;

/** May stand anywhere, also at the end of a sentence: the next word decides. */
const ANYWHERE = `
  inc corp co pvt ltd llc plc Bros jr sr esq al Ave Blvd Rd Dept Univ Assn Intl Natl approx
  ph.d d.phil Mass Calif Conn Ariz Colo Fla Ill Ind Kan Mich Minn Miss Mont Neb Nev Okla Ore Penn Tenn Tex Vt Wash Wis
  Wyo Ala Ark Ga Ky Md Mo La Va
  г р рр др пр гос EE Mio Mrd núm dpto bzw inkl bspw evtl ggf sog aprox env
`;

/** A capital in a list is part of the entry: "Ill." is a state, "ill." ends a sentence. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const has = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(word.toLowerCase());

const prefixes = words(PREFIXES);
const beforeNumbers = words(BEFORE_NUMBERS);
const anywhere = words(ANYWHERE);
/** Close what they count or list: a capital after them begins a sentence, because what they count is no name. */
const closing = words("etc usw млн млрд тыс тис грн руб");

type AbbreviationKind = "prefix" | "before-number" | "closing" | "anywhere";

/**
 * How a word followed by a full stop behaves, or null when it is an ordinary word.
 * @param word as it stands in the text, without its last full stop.
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (has(prefixes, word)) return "prefix";
  if (has(beforeNumbers, word)) return "before-number";
  if (has(closing, word)) return "closing";
  if (has(anywhere, word) || /^\p{L}(?:\.\p{L})+$/u.test(word)) return "anywhere";
  return null;
}

const STARTERS = words(`
  the a an this that these those there here he she it they we i you his her its their our your my who what when where
  why how which in on at for from with by after before during since until under over between although though because
  if as while however but and or so yet nor then still also meanwhile moreover instead according both many most some
  several few all no not none nobody one now today yesterday tomorrow last next other others another each every even
  just only once perhaps maybe yes well please did do does is are was were has have had can could will would should
  may might must let to its neither either in-depth speaking asked earlier later despite amid among
  він вона воно вони це цей ця ці ми ви я але та і й у в на з за до після про також однак он она оно они это этот эта
  эти мы вы но а и во к по от при также однако после el la los las un una en por para con pero y se lo le il elle ils
  elles les une dans mais et ce cette nous vous der die das ein eine er sie es wir und aber
`);

/**
 * Whether a word is of the closed classes that open sentences ("The", "But", "How") and are never part of a
 * name.
 */
export function opensSentence(word: string): boolean {
  return STARTERS.has(word.toLowerCase().replace(/['’](?:ll|re|ve|s|d|m|t)$/u, ""));
}
