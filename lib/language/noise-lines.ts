import { CREDITS_ABROAD, INVITATIONS_ABROAD, LABELS_ABROAD, POINTERS_ABROAD } from "./noise-lines-abroad.ts";

/** Longest line taken for noise, in UTF-16 units: a teaser glued to its label; longer lines are prose. */
const maxNoiseChars = 400;

const PLATFORM =
  String.raw`telegram|whatsapp|facebook|twitter|x|instagram|youtube|tiktok|threads|bluesky|mastodon
  |linkedin|viber|google news|spotify|apple podcasts|rss|телеграм\p{L}{0,3}`.replace(/\n\s*/g, "");

/** What the rest of the line must look like after the opening words. Case counts here. */
const ANYTHING = /^/u;
const NOTHING = /^[\s\p{P}\p{S}]*$/u;
/** A teaser glued on begins with a capital or a colon: "related stories of abuse" goes on in lower case. */
const TEASER = /^\s*(?:$|[:|>»→–—-]|["“«‘(]?[\p{Lu}\p{N}])/u;

/** Bullets, arrows, brackets and pictures that dress such a line up. No quotation marks: what is quoted was said. */
const DECORATION = /^[\s>→▶►•·|*#[(–—\u{1f300}-\u{1faff}-]+/u;

/** Any of the alternatives at the beginning of a line, whatever their case; lines of the source are joined by "|". */
function begins(source: string): RegExp {
  return new RegExp(
    `^(?:${source
      .trim()
      .split(/\s*\n\s*/)
      .join("|")})`,
    "iu",
  );
}

interface Noise {
  what: string;
  opening: RegExp;
  rest: RegExp;
}

/*
 * What pages print between the paragraphs of an article. Every entry is anchored at the beginning of a line, so
 * that an article about advertisements or cookies, and a quotation in which somebody says these words, stay prose.
 */
const NOISE: readonly Noise[] = [
  {
    what: "the label over an advertisement",
    opening: begins(
      String.raw`
      (?:skip )?(?:advertis?e?ments?|advert|ads?)(?:\s*[-–—:]?\s*(?:scroll(?: down)? to continue|continues? (?:below|after)[\w ]{0,40}))?
      sponsored(?: content| post| links?)?|promoted(?: content)?|paid (?:content|post|partnership)` +
        LABELS_ABROAD,
    ),
    rest: NOTHING,
  },
  {
    what: "the line that bridges an advertisement",
    opening: begins(String.raw`
      (?:article|story|text) continues(?: (?:below|after)[\w ]{0,40})?
      (?:keep|continue) reading|show more|read full (?:story|article)|loading\b
      (?:skip (?:past|to) )?(?:end of )?(?:newsletter|podcast) promotion
      (?:list \d{1,2} of \d{1,2}|(?:recommended stories|end of list))
      scroll(?: down)? to continue[\w ]{0,20}`),
    rest: NOTHING,
  },
  {
    what: "an invitation to a channel: join or follow, then us or our, then where",
    opening: begins(String.raw`
      (?:join|follow|find|like|add|watch)\s+(?:us|our|me|@[\w.]+|["“«‘][^"”»’]{1,40}["”»’])(?=.{0,80}?(?:\b(?:${PLATFORM})\b|@\w))`),
    rest: ANYTHING,
  },
  {
    what: "a pointer to the same outlet elsewhere: read … on Telegram",
    opening: begins(
      String.raw`(?:read|watch|follow|find|get|listen to|читайте)` +
        String.raw`\s(?:.{1,60}?\s)?(?:on|via|in|в|у|на)\s(?:our |the |наш )?(?:${PLATFORM})(?:[- ](?:канал|channel|page))?(?![\p{L}\p{N}])`,
    ),
    rest: NOTHING,
  },
  {
    what: "a request to subscribe",
    opening: begins(
      String.raw`(?:subscribe|sign up|register|get|receive)\b.{0,80}?\b` +
        String.raw`(?:newsletters?|channel|podcast|updates|alerts|bulletin|inbox|mailing list)\b`,
    ),
    rest: ANYTHING,
  },
  {
    what: "a pointer to another article",
    opening: begins(
      `
      (?:read|see|watch|learn) (?:more|also|next)|also read|more on this(?: story| topic)?
      (?:watch|video|photos|gallery|listen|live|in pictures)(?=\\s*[:|])` + POINTERS_ABROAD,
    ),
    rest: /^\s*(?:$|[:|>»→–—-].*|(?:about|on|from|here)\b[^.]*)$/u,
  },
  {
    what: "the heading of a list of other articles, alone or with a teaser glued to it",
    opening: begins(String.raw`
      other topics of interest(?![\p{L}\p{N}])
      related (?:topics|articles|stories|news|coverage|content|posts|links|reading)(?![\p{L}\p{N}])
      you (?:may|might) (?:also )?(?:like|be interested in)|recommended (?:for you|stories|reading)
      editor[’']s (?:picks?|choice)|what to read next|in case you missed it`),
    rest: TEASER,
  },
  {
    what: "the same in words that prose uses too: only alone or before a colon",
    opening: begins(String.raw`
      (?:related|recommended|trending(?: now)?|most (?:read|popular|viewed)|top stories)(?=\s*(?:$|:))
      (?:more (?:stories|news|articles)|topics|tags)(?=\s*(?:$|:))`),
    rest: ANYTHING,
  },
  {
    what: "a cookie notice",
    opening: begins(String.raw`
      (?:we|this (?:site|website|page)|our (?:site|website)) uses? cookies\b
      (?:accept|reject|manage)(?: all)? cookies\b|cookie (?:policy|settings|notice|preferences)\b
      (?:by (?:clicking|continuing|using)|if you continue)\b.{0,80}?\bcookies\b
      (?:цей сайт|этот сайт|мы|ми) використову\p{L}* (?:файли )?cookie|diese (?:web)?seite verwendet cookies
      (?:ce site|nous) utilis\p{L}* des cookies|(?:este sitio|utilizamos|usamos)\b.{0,20}?\bcookies`),
    rest: ANYTHING,
  },
  {
    what: "share buttons, read out one after the other",
    opening: begins(
      `(?:share|tweet|pin|e-?mail|print|copy link|save|comments?|${PLATFORM})` +
        String.raw`(?:[\s|,·•/]+(?:share|tweet|pin|e-?mail|print|copy link|save|comments?|this|article|story|on|via|by|and|\d+|${PLATFORM})){0,20}`,
    ),
    // "X." and "Share." end in a stop: somebody's answer, or a name in a transcript.
    rest: /^[\s|,·•/:;–-]*$/u,
  },
  {
    what: "the comment section",
    opening: begins(String.raw`
      leave a (?:comment|reply)|join the conversation|log ?in to comment|comments are closed|\d+ comments?
      (?:sign|log) in(?: or (?:register|sign up))?|what do you think\?? (?:tell us|leave|share|let us)\b.{0,80}`),
    rest: NOTHING,
  },
  {
    what: "an invitation in another language",
    opening: begins(INVITATIONS_ABROAD),
    rest: ANYTHING,
  },
  {
    what: "who wrote or edited it, under the last paragraph: by, then a name",
    opening: begins(String.raw`
      \(?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|fact[- ]checked|photographs?) by
      with (?:files|reporting|inputs?|contributions?) from`),
    rest: /^\s\p{Lu}/u,
  },
  {
    what: "where it was first printed, and how to reach whoever wrote it",
    opening: begins(String.raw`
      our standards: the
      (?:this|the) (?:article|story|report) (?:was (?:first|originally) (?:published|posted|appeared)|first appeared|originally appeared)
      (?:got|have) a (?:news )?(?:tip|story)\?|do you have a (?:story|tip)
      (?:contact|email|e-mail|write to|reach) (?:the (?:reporter|author|writer)|us|me)\b.{0,40}?(?=@|\bat\b|\bon\b)`),
    rest: ANYTHING,
  },
  {
    what: "the same in another language: a label and a colon",
    opening: begins(CREDITS_ABROAD),
    rest: /^[^.!?]{0,120}\.?$/u,
  },
  {
    what: "what it was filed under, and where it came from",
    opening: begins(String.raw`(?:filed under|posted in|tagged|keywords?|source|via)\s*:`),
    rest: /^[^.!?]{0,120}\.?$/u,
  },
  {
    what: "a pointer to an application",
    opening: begins(String.raw`(?:download|get|install|try) (?:our|the) (?:free )?(?:[\w ]{1,30} )?app\b`),
    rest: /^[^.!?]{0,80}[.!]?$/u,
  },
  {
    what: "an appeal for support",
    opening: begins(
      String.raw`(?:support|donate to|become a (?:member|supporter|patron) of) ` +
        String.raw`(?:us|our (?:work|journalism|newsroom)|independent journalism)\b`,
    ),
    rest: ANYTHING,
  },
  {
    what: "a copyright line",
    opening: begins(String.raw`©|\(?c\)|copyright\b|all rights reserved`),
    rest: /^[^.]{0,120}\.?(?:\s*(?:all rights reserved|this material may not be)\b.{0,160})?$/iu,
  },
  {
    what: "a byline standing alone: By, then at least two names",
    opening: /^(?:By|Von|Por|Par|От|Від)\s/u,
    rest: /^\p{Lu}[\p{L}.'’-]*(?:,? (?:and |und |y |et )?(?:in |for )?\p{Lu}[\p{L}.'’-]*){1,9}$/u,
  },
  {
    what: "when the page was published or how long it takes to read",
    opening: begins(String.raw`
      (?:published|updated|posted|last (?:updated|modified))\b[^.!?]{0,60}\d
      \d{1,2} min(?:ute)?s? read|\d{1,2} (?:minute|hour|day)s? ago`),
    rest: /^[^.!?]{0,40}$/u,
  },
];

/**
 * Whether a line is what a page prints around an article: advertisement labels, invitations to follow or
 * subscribe, pointers to other articles, cookie notices, share buttons, bylines. Such lines stay in the text and
 * are marked, so that an editor can overrule the mark. Bounded: only lines up to 400 characters are looked at.
 */
export function isNoise(line: string): boolean {
  if (line.length > maxNoiseChars) return false;
  const plain = line.replace(DECORATION, "");
  if (/^(?:>{2,}|[→▶►])\s*\p{Lu}[^.!?]*$/u.test(line)) return true;
  return NOISE.some(({ opening, rest }) => {
    const found = opening.exec(plain);
    return found !== null && rest.test(plain.slice(found[0].length));
  });
}
