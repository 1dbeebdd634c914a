/**
 * The closed list of words that report: written by hand, by meaning, from general English. Nothing in it was counted
 * off a corpus, so that what a trained weight can hold on to stays this list, function words and parts of speech.
 * One group a line: its name, a colon, and the plain forms.
 */
const VERBS = `
say: say
tell: tell inform notify assure remind brief
add: add continue conclude elaborate reiterate repeat echo resume
state: state declare assert affirm maintain contend claim allege insist stress emphasize emphasise underscore underline highlight stipulate posit profess aver attest testify swear swore opine proclaim
reveal: reveal disclose divulge confirm acknowledge admit concede confess recount relate relay recall recollect reminisce
announce: announce report publish release broadcast herald unveil
note: note observe remark comment mention point cite quote reference refer allude
explain: explain clarify describe detail outline depict portray characterize characterise define illustrate summarize summarise explicate narrate
argue: argue reason counter rebut retort object protest debate dispute contest challenge question
answer: answer reply respond react
warn: warn caution threaten alert vow pledge promise guarantee swear commit undertake
ask: ask inquire enquire query wonder
urge: urge call implore beg plead exhort encourage advise recommend counsel suggest propose request demand press pressure invite prompt appeal lobby advocate instruct order command direct persuade convince dissuade
write: write tweet post retweet blog email text message type scribble pen draft caption headline editorialize
shout: shout yell scream cry exclaim whisper murmur mutter mumble chant sing joke quip laugh sneer snap bark growl sigh intone crow gush boast brag lament bemoan complain grumble gripe whine rant rail thunder fume
speak: speak talk chat discuss lecture preach address
deny: deny reject refuse decline refute disavow repudiate dismiss rebuff renounce disown disagree
accuse: accuse blame charge fault condemn denounce decry criticize criticise slam blast bash lambast lambaste attack assail castigate chastise chide rebuke scold berate admonish reprimand lash mock ridicule deride taunt insult disparage denigrate malign skewer excoriate scoff brand label dub deem deplore tout trash
praise: praise hail applaud laud commend compliment salute celebrate thank congratulate welcome admire
call: call name term brand nickname
think: think believe feel suppose guess reckon figure consider regard view see perceive imagine assume presume deem find judge rate sense envision envisage contemplate conceive ponder
know: know understand realize realise recognize recognise learn discover notice hear read remember forget ignore doubt suspect
expect: expect anticipate predict forecast foresee project estimate calculate fear worry hope dread
want: want wish desire seek need prefer like love hate loathe intend plan aim aspire hope try attempt strive hesitate
decide: decide determine resolve choose opt rule conclude agree consent vote mandate
support: support back endorse favor favour champion defend embrace oppose resist boycott disapprove approve espouse side
show: show indicate suggest demonstrate prove imply signal hint signify convey express voice communicate articulate reflect illustrate evidence portend
seem: seem appear
express: express voice vent register share air offer issue deliver give raise make
justify: justify excuse apologize apologise regret rationalize vindicate forgive
analyse: analyze analyse assess evaluate examine review study research investigate interpret read weigh scrutinize
allow: allow permit forbid ban prohibit bar authorize authorise grant
list: list rank count poll survey interview
document: document record chronicle log certify verify
pretend: pretend lie mislead trick dupe
speculate: speculate theorize theorise hypothesize surmise infer conjecture
accept: accept acquiesce concur
worry: worry concern fret agonize
focus: focus dwell insist
wait: joke kid tease
vow: threaten
teach: teach
sue: sue file
seekers: push promote tout urge campaign
interrupt: interject interrupt begin finish chime pipe weigh
speakout: denounce
say2: go
mean: mean
liken: liken equate compare contrast link tie attribute ascribe credit trace peg pin quantify pit frame cast paint spin invoke evoke trumpet
sympathize: sympathize empathize identify trust distrust mistrust respect disrespect value appreciate enjoy dislike despise resent envy adore care mind bet gamble
deduce: deduce detect spot witness experience mull negotiate compile tally
gesture: nod shrug smile grin frown wink gesture mouth sign petition subpoena indict convict sentence acquit
demonstrate: march picket mobilize rally canvass lobby woo court target single
vilify: vilify demonize demean belittle undermine discredit downplay minimize exaggerate overstate understate distort misrepresent
distance: distance dodge sidestep evade avoid duck shun reconsider rethink waver vacillate backtrack retract walk
invent: invent fabricate concoct devise craft hatch float pitch
caution: forewarn apprise advise enlighten lecture school educate
`;

/** Nouns that report or hold what is thought ("the claim that …", "in a statement"). */
const NOUNS = `
statement: statement remark comment declaration announcement proclamation testimony reply response answer retort rebuttal disclosure admission acknowledgment confession assertion contention allegation claim accusation charge argument suggestion insistence denial
speech: speech interview debate address conversation discussion briefing conference press rally hearing memo email letter note tweet post message text article column op-ed essay editorial blog book memoir transcript report story account
belief: belief view opinion thought idea notion perception impression sense feeling conviction assumption understanding position stance attitude assessment judgment judgement conclusion finding interpretation evaluation theory doubt skepticism suspicion concern worry fear hope expectation prediction forecast projection estimate confidence
wish: wish desire intention intent plan goal aim pledge promise vow commitment proposal recommendation call request demand order plea appeal bid effort attempt decision refusal threat warning willingness
praise: praise criticism complaint support endorsement opposition backing approval condemnation attack
evidence: poll survey study analysis data research evidence rumor rumour news word suggestion hint sign indication document record filing ruling lawsuit
question: question query
`;

/** Nouns of people and bodies that are quoted without a name. */
const ROLES = `
spokes: spokesman spokeswoman spokesperson spokesmen spokespeople press-secretary
official: official officer aide adviser advisor staffer operative strategist consultant surrogate ally insider source representative delegate ambassador diplomat envoy
office: president vice-president secretary minister senator congressman congresswoman governor mayor lawmaker legislator representative chancellor premier chief chairman chairwoman chair chairperson leader director head king queen prince pope bishop judge justice attorney lawyer prosecutor sheriff general commander candidate nominee
expert: expert analyst professor scholar economist scientist researcher historian pollster author pundit commentator columnist reporter journalist editor correspondent anchor host moderator blogger writer critic doctor physician engineer
crowd: voter supporter opponent critic people resident student woman man protester activist advocate member worker employee democrat republican conservative liberal american other many some observer skeptic analyst fan viewer reader respondent witness neighbor friend parent mother father wife husband son daughter brother sister family player driver owner business farmer
body: campaign administration government company agency committee department party group organization organisation union court white-house network newspaper magazine paper outlet media press police commission board council team office bureau army military ministry parliament congress house senate firm bank association institute university publication
document: report poll survey study article story memo letter statement email document lawsuit complaint ad tweet post headline book filing ruling opinion editorial column website site email transcript data
`;

/** Adverbs and adjectives that mark hearsay or attitude. */
const HEDGES = `
hearsay: allegedly reportedly supposedly purportedly apparently ostensibly presumably seemingly
attitude: sure certain confident convinced aware unaware afraid worried concerned hopeful optimistic pessimistic skeptical doubtful glad happy proud sorry angry disappointed surprised shocked willing unwilling ready eager reluctant determined keen critical supportive likely unlikely clear unclear adamant
`;

/** Irregular forms: plain, past, participle (when it differs). */
const IRREGULAR = `
say said; tell told; write wrote written; read read; think thought; feel felt; know knew known; understand understood; hear heard; see saw seen; find found; speak spoke spoken; swear swore sworn; mean meant; teach taught; give gave given; make made; go went gone; begin began begun; seek sought; show showed shown; forget forgot forgotten; forbid forbade forbidden; choose chose chosen; sing sang sung; foresee foresaw foreseen; broadcast broadcast; forecast forecast; undertake undertook undertaken; prove proved proven; withdraw withdrew withdrawn; lie lied; pen penned; beg begged; plan planned; refer referred; admit admitted; brag bragged; rebut rebutted; commit committed; permit permitted; bar barred; ban banned; opt opted; quip quipped; blog blogged; dub dubbed; infer inferred; prefer preferred; slam slammed; snap snapped; poll polled; chat chatted; pin pinned; log logged; kid kidded; vent vented; concur concurred; forgive forgave forgiven; deem deemed; hit hit; cry cried; deny denied; imply implied; certify certified; testify testified; justify justified; clarify clarified; signify signified; verify verified; reply replied; worry worried; study studied
`;

/** How a verb stands: plain, -s, past or participle, -ing. Nouns: singular, plural. */
export type WordForm = "base" | "s" | "ed" | "ing" | "noun" | "nouns" | "role" | "roles" | "hedge";

/** A word of the closed list: its plain form, its group of meaning, and the form it stands in. */
export interface ListedWord {
  lemma: string;
  group: string;
  form: WordForm;
}

function lines(list: string): { group: string; lemmas: string[] }[] {
  return list
    .trim()
    .split("\n")
    .map((line) => {
      const [group = "", words = ""] = line.split(": ");
      return { group, lemmas: words.split(" ") };
    });
}

const irregular = new Map(
  IRREGULAR.trim()
    .split("; ")
    .map((entry) => {
      const [base = "", ...past] = entry.split(" ");
      return [base, past] as const;
    }),
);

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) || word === "go" ? `${word}es` : `${word}s`;
}

function withEd(word: string): string {
  if (word.endsWith("e")) return `${word}d`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

function withIng(word: string): string {
  const doubled =
    /^(?:pen|beg|plan|refer|admit|brag|rebut|commit|permit|bar|ban|opt|quip|blog|dub|infer|prefer|slam|snap|chat|pin|log|kid|forget|concur|begin)$/;
  if (word === "lie") return "lying";
  if (doubled.test(word) && word !== "opt") return `${word}${word.slice(-1)}ing`;
  return /[^e]e$/.test(word) && word !== "see" ? `${word.slice(0, -1)}ing` : `${word}ing`;
}

function collect(): {
  verbs: Map<string, ListedWord>;
  nouns: Map<string, ListedWord>;
  roles: Map<string, ListedWord>;
  hedges: Map<string, ListedWord>;
} {
  const verbs = new Map<string, ListedWord>();
  const put = (map: Map<string, ListedWord>, word: string, listed: ListedWord): void => {
    if (!map.has(word)) map.set(word, listed);
  };
  for (const { group, lemmas } of lines(VERBS)) {
    for (const lemma of lemmas) {
      put(verbs, lemma, { lemma, group, form: "base" });
      put(verbs, withS(lemma), { lemma, group, form: "s" });
      put(verbs, withIng(lemma), { lemma, group, form: "ing" });
      for (const past of irregular.get(lemma) ?? [withEd(lemma)])
        put(verbs, past, { lemma, group, form: "ed" });
    }
  }
  const nouns = new Map<string, ListedWord>();
  const roles = new Map<string, ListedWord>();
  for (const { group, lemmas } of lines(NOUNS)) {
    for (const lemma of lemmas) {
      put(nouns, lemma, { lemma, group, form: "noun" });
      put(nouns, withS(lemma), { lemma, group, form: "nouns" });
    }
  }
  for (const { group, lemmas } of lines(ROLES)) {
    for (const lemma of lemmas) {
      put(roles, lemma, { lemma, group, form: "role" });
      put(roles, withS(lemma), { lemma, group, form: "roles" });
    }
  }
  const hedges = new Map<string, ListedWord>();
  for (const { group, lemmas } of lines(HEDGES)) {
    for (const lemma of lemmas) put(hedges, lemma, { lemma, group, form: "hedge" });
  }
  return { verbs, nouns, roles, hedges };
}

const { verbs, nouns, roles, hedges } = collect();

/** The listed verb of a lower-case word ("told" → tell); null when it is none. */
export function listedVerb(word: string): ListedWord | null {
  return verbs.get(word) ?? null;
}

/** The listed noun of speech or thought ("claims" → claim); null when it is none. */
export function listedNoun(word: string): ListedWord | null {
  return nouns.get(word) ?? null;
}

/** The listed noun for people or bodies who are quoted ("officials" → official); null when it is none. */
export function listedRole(word: string): ListedWord | null {
  return roles.get(word) ?? null;
}

/** The listed word of hearsay or attitude ("reportedly"); null when it is none. */
export function listedHedge(word: string): ListedWord | null {
  return hedges.get(word) ?? null;
}
