import { isCaption } from "#lib/language/captions.ts";
import { isNoise } from "#lib/language/noise-lines.ts";
import type { PageBlock } from "./page-blocks.ts";

/** Longest line these rules look at, in UTF-16 units; longer ones are prose. */
const maxLineChars = 600;

/** Headings of lists of other articles and the like. What follows is left out while it consists of links. */
const listHeading =
  /^(?:(?:read|see|watch|more|also|keep|don[’']t)\s*(?:more|also|next|reading|miss|on this|like this|from [\p{L}\p{N}’' -]{2,40}|great [\p{L}\p{N}’' -]{2,40}stories)?(?: stories)?|related(?: \p{L}+){0,2}|recommended(?: \p{L}+){0,3}|up next|trending(?: \p{L}+)?|most (?:read|popular|viewed)|latest(?: news)?|you (?:may|might) (?:also )?(?:like|enjoy)|popular(?: \p{L}+)?|tags|topics|editor[’']s picks?|best of [\p{L} ]{2,20}|further reading|ver también|lea también|te puede interesar|você pode gostar|leia também|leggi anche|potrebbe interessarti|lire aussi|à lire aussi|mehr zum thema|lesen sie auch|читайте (?:также|також)|по теме)\s*[:.…»>→-]*$/iu;

/** Longest line in which a phrase anywhere makes it a notice, in UTF-16 units: a whole paragraph says other things too. */
const maxMentionChars = 300;

/** Phrases that occur in notices of a page to its readers and hardly in what it reports. */
const mentions: readonly RegExp[] = [
  /\b(?:sign up|subscribe)\b[^.!?]{0,80}\b(?:newsletters?|inbox|updates?|alerts?|podcast|emails?)\b/i,
  /\b(?:get it|delivered) (?:straight |right )?(?:to|in|into) your (?:inbox|email)\b/i,
  /\bfollow (?:him|her|them|us|me|@\w+|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:on|at) (?:@\w+ )?(?:x|twitter|facebook|instagram|threads|mastodon|linkedin|youtube|tiktok|bluesky)\b/iu,
  /\b(?:can|may|could) be (?:reached|contacted|e-?mailed|followed) (?:at|via|on)\b[^!?]{0,60}(?:@|\d{3})/i,
  /\bavailable on our podcast\b|\bwherever you get your podcasts\b/i,
  /\ball rights reserved\b/i,
  /\b(?:getty images|shutterstock|ap photo|istock)\b[^.]{0,30}$/i,
  /\baffiliate (?:links?|commissions?|partner)\b/i,
  /\bcontributed (?:to|reporting (?:to|for)) (?:this|the) (?:report|story|article|piece|dispatch)\b/i,
];

/** How notices, credits and buttons begin; none is longer than `maxLineChars`. */
const openings: readonly RegExp[] = [
  /^(?:read|see|watch|listen|more|also read|read more|related|don[’']t miss|must[- ]read|next|video|photos?|gallery|podcast|in pictures)\s*(?:\||:|»|>{1,3}|→)\s/i,
  /^(?:click|tap) here\b/i,
  /^[-–—•*\s]*(?:e-?mail|contact|write to|reach) [^.!?]{0,60}@[\w-]+\.\w/i,
  /^(?:listen to|subscribe to|download|stream) [^.!?]{2,60} (?:on|via|from|in) (?:spotify|apple|google|itunes|stitcher|youtube|overcast)/i,
  /^this (?:story|article|post|piece|content|report) (?:was|has been|is|first|originally) ?(?:originally|first|also)? ?(?:published|appeared|posted|produced|republished)\b/i,
  /^(?:originally published|first published|republished)\b.{0,120}$/i,
  /^\(?(?:additional |with )?(?:reporting|writing|editing|compiled|production|photography) (?:by|from) (?-i:\p{Lu})/iu,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}))/i,
  /^(?:filed under|posted in|categories|tagged(?: with| as)?|topics|tags|categorias)\s*:/i,
  /^(?:image|photo|picture|credit|illustration|photograph|foto|bild)s?\s*(?:credits?|by|courtesy(?: of)?|via)?\s*[:©]/i,
  /^(?:sources?|fonte|quelle|video)\s*[:©].{0,120}$/i,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|modified)\b.{0,60}\d.{0,30}$/i,
  /^(?:we (?:may|occasionally|independently|sometimes) (?:earn|receive|get|recommend|select|use)|when you (?:buy|purchase|click)|if you (?:buy|purchase|click)|purchases made|products featured|all products)\b.{0,200}(?:commission|affiliate|links?|paid|percentage)/i,
  /^(?:loading|advertisement|ad|skip (?:to|ad)|continue reading|show|view|expand|collapse|close|menu|share|comments?|print|save|reply|play|pause|watch|copied|copy)(?: (?:this|the|an?|to|on|all|more|less|main|live|full|in full)){0,2}(?: (?:article|story|page|post|link|video|now|content|comments?|menu|photos?|images?|gallery|screen|facebook|twitter))?[.…!]*$/i,
  /^(?:associated press|ap|reuters|afp)\b[^.!?]{0,60}\b(?:writers?|reporters?|journalists?)\b.{0,250}\bcontributed\b/i,
  /^(?:follow|see|read) [^.!?]{0,40}(?:full|complete|more) coverage\b/i,
  /^sign up (?:for|to|here|now)\b/i,
  /^(?:thanks? (?:you )?for (?:signing up|subscribing)|your subscription has been)\b/i,
  /^for more (?!than\b)(?:information|details|on|about|news|stories|coverage|[\p{L}\p{N} ,’'&-]{3,60})\b.{0,200}\b(?:visit|contact|click|go to|check out|email|call|sign up|subscribe|follow)\b/iu,
  /^(?:to learn more|learn more|find out more)\b.{0,160}(?:\b(?:visit|click|go to|stream|here)\b|https?:|www\.|\.com\b)/i,
  /^more information\s*:/i,
  /^disclaimer\s*:/i,
  /^[^.!?]{2,60} is for informational purposes only\b/i,
  /^(?:our|local|quality|independent) journalism (?:needs|depends|relies)\b.{0,160}$/i,
  /^(?:have|got) (?:a|any) (?:tip|story|question|correction)s?\b.{0,120}\?/i,
  /^(?:join|follow) (?:us|our|the conversation)\b.{0,150}$/i,
  /^\d+ (?:comments?|shares?|views?|likes?|min(?:ute)?s? read)$/i,
  /^(?:do you have|want) (?:more|a) [^.?!]{2,60}\?\s*(?:sign up|subscribe|follow|email|visit)/i,
];

/** Is the block what a page prints around an article: a notice, a credit, a caption, a share bar? */
export function isNoticeLine({ text }: PageBlock): boolean {
  if (text.length > maxLineChars) return false;
  if (isNoise(text) || isCaption(text) || openings.some((opening) => opening.test(text))) return true;
  return text.length <= maxMentionChars && mentions.some((mention) => mention.test(text));
}

/** Is the block the heading of a list of other articles? */
export function isListHeading({ text }: PageBlock): boolean {
  return text.length <= 60 && listHeading.test(text);
}
