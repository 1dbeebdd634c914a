/*
 * Closed lists of words that tell what a sentence does: count, compare, judge, foresee, report. Each list is short
 * enough to be read, because an editor is told of it ("a comparison", "words of opinion"). Lower-case, no apostrophes
 * other than "'".
 */

/** The kinds of words the reader looks for. Order is that of the model's weights: append only. */
export const wordClasses = [
  "numberWord",
  "percent",
  "money",
  "comparison",
  "change",
  "superlative",
  "auxiliaryPast",
  "have",
  "pastVerb",
  "future",
  "should",
  "hedge",
  "opinionVerb",
  "evaluation",
  "wish",
  "firstPerson",
  "firstPlural",
  "secondPerson",
  "thirdPerson",
  "negation",
  "reporting",
  "cause",
  "timeWord",
  "courtesy",
  "asking",
  "office",
  "record",
  "quantityNoun",
  "vague",
  "analyst",
] as const;

export type WordClass = (typeof wordClasses)[number];

const lists: Readonly<Record<WordClass, string>> = {
  numberWord: `two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
    dozens half third quarter twice double triple`,
  percent: `percent percentage per-cent percents`,
  money: `dollar dollars cent cents euro euros pound pounds`,
  comparison: `more less fewer higher lower greater bigger smaller larger better worse than compared double twice triple
    faster slower longer shorter stronger weaker cheaper older younger equal exceed exceeds exceeded outnumber`,
  change: `increase increased increases increasing decrease decreased reduce reduced reducing rise rose risen rising fall fell
    fallen falling grew grow grown growing growth doubled tripled quadrupled cut cuts cutting dropped drop declined decline
    raised raise raising gained lost lose losing added created expanded shrank shrunk lowered soared surged plunged slashed`,
  superlative: `most least biggest largest highest lowest greatest worst best smallest first last only ever never longest
    record fastest strongest weakest toughest lowest-paid unprecedented`,
  auxiliaryPast: `was were had did been wasn't weren't hadn't didn't`,
  have: `have has haven't hasn't i've we've they've you've he's she's it's`,
  pastVerb: `went came took gave made said told got saw knew thought found left felt brought began kept held wrote stood
    heard meant met ran paid sat spoke led spent built sent fell bought fought caught taught sold won lost broke chose
    drove ate drew flew grew threw wore rose became sought struck swore shook stole beat rode sank sang understood
    withdrew forgot dealt fed fled hung laid lent lit proved slept swept swung woke overcame oversaw undertook`,
  future: `will shall won't gonna i'll we'll he'll she'll they'll you'll it'll tomorrow upcoming forthcoming expected
    predicts forecast forecasts projected`,
  should: `should must ought need needs shouldn't mustn't let's let`,
  hedge: `would could may might maybe perhaps probably possibly likely unlikely seem seems seemed appears apparently wouldn't
    couldn't reportedly allegedly`,
  opinionVerb: `think believe feel guess suppose agree disagree hope wish want suggests suggest consider regard imagine
    reckon doubt i'm opinion view views belief mean`,
  evaluation: `good bad great terrible horrible wonderful beautiful important fair unfair right wrong strong weak tremendous
    incredible disaster disgrace sad shame stupid smart tough proud dangerous ridiculous outrageous dramatic crucial vital
    significant notable constructive productive optimistic positive negative meaningful tangible thoughtful practical
    fresh creative realistic cautious serious innovative remarkable impressive disappointing alarming shocking explosive
    intense tense angrily bitter heated dire abrupt notorious staunch symbolic broader lasting sustained renewed clear
    genuine key major bold decent moral immoral honest dishonest courage failure success successful successfully
    opportunity importance optimism willingness momentum aspirations stability engagement energy
    irresponsible reckless fantastic amazing awful nice ideal lovely fine`,
  wish: `hope wish want wanted like love would-like`,
  firstPerson: `i me my mine myself i'm i've i'll i'd`,
  firstPlural: `we us our ours ourselves we're we've we'll we'd`,
  secondPerson: `you your yours yourself you're you've you'll you'd`,
  thirdPerson: `he she they him her them his hers their theirs he's she's they're they've`,
  negation: `not no never none nothing nobody neither nor don't doesn't didn't isn't aren't wasn't weren't won't can't cannot
    couldn't wouldn't shouldn't hasn't haven't hadn't`,
  reporting: `said says saying told tells stated states stating pointed claimed claims claiming added announced argued asserted admitted accused
    accusing alleged confirmed complained declared denied described emphasised emphasized explained explaining insisted
    insists informed maintained noted noting pledged posted predicted promised reaffirmed reiterated remarked replied
    reported responded revealed stressed stressing underlined underscored urged urging vowed warned wrote called according
    branded berated quoted testified`,
  cause: `because caused causes cause causing led leads leading result resulted results resulting due therefore thus
    consequently thanks`,
  timeWord: `year years month months week weeks day days decade decades century ago since yesterday today last recently
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday`,
  courtesy: `thank thanks welcome hello evening congratulations please sorry pardon excuse applause laughter senator governor
    ladies gentlemen okay ok yes yeah`,
  asking: `what who whom whose which when where why how`,
  office: `president senator governor secretary minister congressman congresswoman mayor judge justice general ambassador
    chancellor administration congress senate house parliament court committee commission department agency bureau
    republicans democrats party government ministry bank council`,
  record: `voted vote votes signed passed vetoed supported opposed proposed introduced approved bill law act policy plan
    program budget sponsored repealed enacted endorsed`,
  quantityNoun: `people jobs workers families children men women americans troops soldiers students teachers companies
    countries nations states taxes tax debt deficit spending income wages unemployment population insurance crime murders
    deaths cases imports exports prices price rate rates cost costs trade economy`,
  vague: `thing things way something anything everything lot kind sort stuff somebody someone everybody everyone`,
  analyst: `analysts observers commentators signal signals signaling signalling underscores underscore underscoring highlights
    highlighted highlighting reflects reflecting reflected indicates indicating reinforces reinforcing suggests suggest
    suggesting illustrates demonstrates symbolises symbolizes aimed attention emphasis`,
};

const bitOf = new Map<WordClass, number>(wordClasses.map((name, index) => [name, index]));

/** The index of a class among `wordClasses`. */
export function classIndex(name: WordClass): number {
  return bitOf.get(name) ?? 0;
}

/** The classes of each listed word, by index. A word may count for several. */
export const classesOfWord: ReadonlyMap<string, readonly number[]> = buildIndex();

function buildIndex(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const name of wordClasses) {
    for (const word of lists[name].split(/\s+/)) {
      if (word === "") continue;
      const known = index.get(word) ?? [];
      known.push(classIndex(name));
      index.set(word, known);
    }
  }
  return index;
}
