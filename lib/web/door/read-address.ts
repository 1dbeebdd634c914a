import { splitLanguagePrefix, type Language } from "#lib/words/languages.ts";

/** An address as the door understands it. */
export interface Address {
  /** What Next is asked for: path and question, without language prefix. */
  readonly url: string;
  /** Of the prefix; null without one. */
  readonly language: Language | null;
  /** Whether the answer is the same for every reader. */
  readonly isPublic: boolean;
  /** The name under which an answer is kept. Null: answers to this address are not kept. */
  readonly key: string | null;
}

/** Sections whose answers depend on who asks, and Next's own files. They have no language prefix. */
const personal =
  /^\/(desk|api|v1alpha1|sign-in|single-sign-on|forgotten-password|reset-password|invitation|set-up|_site|_next|__nextjs[\w-]*)(\/|$)/;

/** What readers' links pick up on their way and no page reads: each would make a copy of its own. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|_rsc)(=|$)/i;

/**
 * Spellings that public paths have: no percent signs, no dots in front, no empty parts. Other spellings may lead to the
 * same page (`/claims/%61bc`); kept under each of them it would push out the others.
 */
const plainPath = /^(\/|(\/[\w~-][\w.~-]*)+)$/;

/** Longer addresses are answered and not kept. Searches have 200 characters, filters some 20 short names. */
const maxKeptChars = 1024;

/**
 * Reads what stands in the first line of a request: path and question, or a whole `http://…` address, whose host says
 * nothing (we have one). A path with doubled or trailing slashes is `movedTo` its plain spelling.
 */
export function readAddress(line: string): Address | { readonly movedTo: string } {
  const [whole = ""] = line.replace(/^https?:\/\/[^/?#]*/i, "").split("#", 1);
  const mark = whole.indexOf("?");
  const path = readable((mark === -1 ? whole : whole.slice(0, mark)) || "/");
  const question = mark === -1 ? "" : whole.slice(mark);
  // Next names its own files as it likes.
  const plain = /^\/_next\//.test(path) ? path : path.replace(/[/\\]+/g, "/").replace(/(?<=.)\/$/, "");
  if (plain !== path && path.startsWith("/")) return { movedTo: plain + question };

  const split = splitLanguagePrefix(path);
  // `/uk/desk` is nothing: it stays as it is and finds no page.
  const { language, path: rest } = personal.test(split.path) ? { language: null, path } : split;
  if (personal.test(rest)) return { url: rest + question, language, isPublic: false, key: null };
  const search = withoutTracking(question);
  const key = path + search;
  const isKept = plainPath.test(path) && key.length <= maxKeptChars;
  return { url: rest + search, language, isPublic: true, key: isKept ? key : null };
}

/**
 * A path that stands for no text (`%ff`, `%E0%A4%A`) with its percent signs as signs: nothing has such a name, so the
 * reader is told that there is no page. Next would fail instead (500).
 */
function readable(path: string): string {
  if (!path.includes("%")) return path;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    // URIError: not the UTF-8 of anything.
    return path.replaceAll("%", "%25");
  }
}

function withoutTracking(question: string): string {
  const parts = question.slice(1).split("&");
  const own = parts.filter((part) => part !== "" && !tracking.test(part));
  return own.length === 0 ? "" : `?${own.join("&")}`;
}
