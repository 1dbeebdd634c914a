/** Verbs of saying, in the forms reports use them. Closed list: a cue must be nameable to an editor. */
const VERBS = `
  said|says|saying|told|tells|telling|stated|stating|claimed|claiming|added|adding|asserted|announced|argued|argues
  admitted|admits|accused|accusing|alleged|asked|believes|confirmed|complained|conceded|declared|denied|denies|described
  emphasi[sz]ed|emphasi[sz]es|emphasi[sz]ing|estimated|explained|explaining|expressed|hinted|informed|insisted|insists
  insisting|maintained|noted|noting|observed|pledged|pointed out|posted|predicted|promised|reaffirmed|reiterated|remarked
  replied|reported|reportedly|responded|revealed|stressed|stresses|stressing|underlined|underscored|urged|urges|urging
  vowed|warned|warns|warning that|wrote|writes
  сказал\\p{L}*|заявил\\p{L}*|сообщил\\p{L}*|утвержда\\p{L}*|отметил\\p{L}*|[Пп]о словам|[Сс]огласно
  сказа[вл]\\p{L}*|заяви[вл]\\p{L}*|повідоми[вл]\\p{L}*|зазначи[вл]\\p{L}*|[Зз]а словами|[Зз]гідно з
  dijo|afirmó|aseguró|declaró|anunció|[Ss]egún|explicó
  a dit|a déclaré|a affirmé|a annoncé|[Ss]elon|[Dd][’']après
  sagte|erklärte|betonte|behauptete|[Ll]aut|zufolge
  قال|قالت|أعلن|أكد|وفقا
`;

const PHRASES =
  "[Aa]ccording to|[Ii]n the words of|[Ii]n (?:his|her|their) words|quoted as|is said to|are said to";

const CUES = [PHRASES, ...VERBS.trim().split(/\s*\n\s*/)].join("|");

/** Case counts: "the United States" is no verb of saying. */
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUES})(?![\\p{L}\\p{N}])`, "u");

/** Whether a sentence says that somebody said something: "he said that …", "according to …". */
export function hasReportingClause(sentence: string): boolean {
  return CUE.test(sentence);
}
