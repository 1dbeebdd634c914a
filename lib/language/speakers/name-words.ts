/** Titles before a name, lower case, without a full stop. */
export const titles: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss dr sir dame lord lady president vice-president premier chancellor minister secretary senator sen representative rep " +
    "congressman congresswoman governor gov mayor councillor councilman councilwoman judge justice king queen prince princess pope bishop archbishop cardinal rabbi imam " +
    "rev reverend father sister general gen colonel col captain capt lieutenant lt major sergeant sgt commander admiral chief director chairman chairwoman speaker leader " +
    "spokesman spokeswoman spokesperson professor prof engineer doctor ambassador commissioner sheriff attorney prosecutor detective officer inspector host anchor analyst " +
    "strategist pollster adviser advisor candidate nominee correspondent reporter columnist editor author activist economist historian manager coach actor actress singer " +
    "pm mp ceo founder owner deputy aide consultant contributor commentator lawyer billionaire businessman businesswoman democrat republican"
  ).split(" "),
);

/** Titles that belong to a man or a woman. */
export const gendered: Readonly<Record<string, "he" | "she">> = {
  mr: "he",
  sir: "he",
  lord: "he",
  king: "he",
  prince: "he",
  pope: "he",
  councilman: "he",
  congressman: "he",
  chairman: "he",
  spokesman: "he",
  businessman: "he",
  actor: "he",
  mrs: "she",
  ms: "she",
  miss: "she",
  dame: "she",
  lady: "she",
  queen: "she",
  princess: "she",
  councilwoman: "she",
  congresswoman: "she",
  chairwoman: "she",
  spokeswoman: "she",
  businesswoman: "she",
  actress: "she",
};

/** Words that make a capitalised run the name of a body, a paper or a place. */
export const bodies: ReadonlySet<string> = new Set(
  (
    "house senate congress parliament party department ministry office committee commission council agency bureau board court university college school institute institution " +
    "center centre foundation association union league club company corp inc ltd group bank fund news times post journal tribune herald guardian magazine press network radio tv " +
    "television media report poll survey administration government service force forces army navy guard police city county state states republic kingdom nations street avenue " +
    "road park bridge river lake sea bay island islands north south east west coast airport station hotel tower towers square hall garden stadium church tribunal conference " +
    "convention summit academy museum library hospital society federation alliance coalition campaign project initiative act agreement treaty pact cup games war act week day today " +
    "america american americans democrats republicans politico breitbart reuters cnn msnbc nbc abc cbs fox bbc ap npr facebook twitter google harbour authority trust"
  ).split(" "),
);

/** First names that are a man's or a woman's, the commonest of the English-speaking and European press. */
const MEN =
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe bill mike jim bob tom tim dan rob jeff greg steve chris matt dave rick ted jeb bernie barack mitt marco newt rudy chuck harry mitch jake anderson wolf lester bret vladimir volodymyr emmanuel boris jd tomas juan carlos luis pedro pablo hans klaus olaf viktor sergei sergey dmitry oleksandr andriy mohammed muhammad ahmed ali omar ibrahim xi narendra benjamin";
const WOMEN =
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea melania ivanka kellyanne elin ada ursula theresa nikki kamala condoleezza jill megyn katy olena yulia svetlana marine giorgia";

/** The pronoun of a first name; null for the others. */
export function pronounOfFirstName(first: string): "he" | "she" | null {
  if (men.has(first)) return "he";
  return women.has(first) ? "she" : null;
}

const men = new Set(MEN.split(" "));
const women = new Set(WOMEN.split(" "));

/** Small words inside a name. */
export const particles: ReadonlySet<string> = new Set(
  "de la del der den van von bin ibn al el da dos du le ben".split(" "),
);

/** What a people calls itself, by country: "the Russian president" and "Russia's president" meet. */
const NATIONS =
  "us:us,american,america,usa,united-states; uk:uk,british,britain; ukraine:ukrainian; russia:russian; france:french; germany:german; china:chinese; israel:israeli; mexico:mexican; canada:canadian; japan:japanese; turkey:turkish; iran:iranian; syria:syrian; poland:polish; italy:italian; spain:spanish; india:indian; hungary:hungarian; belarus:belarusian; australia:australian; philippines:philippine,filipino; egypt:egyptian; iraq:iraqi; afghanistan:afghan; pakistan:pakistani; ireland:irish; scotland:scottish; greece:greek; brazil:brazilian; saudi:saudi; korea:korean; finland:finnish; sweden:swedish; norway:norwegian; netherlands:dutch; belgium:belgian";

const nations = new Map(
  NATIONS.split("; ").flatMap((entry) => {
    const [nation = "", words = ""] = entry.split(":");
    return [[nation, nation] as const, ...words.split(",").map((word) => [word, nation] as const)];
  }),
);

/** The country a word stands for ("Russian" → russia); null for other words. */
export function nationOf(word: string): string | null {
  return nations.get(word.toLowerCase().replace(/[.]|['’]s$/gu, "")) ?? null;
}
