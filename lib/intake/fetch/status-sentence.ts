const paste = "open it in your browser and paste its text";

const sentences: Readonly<Record<number, string>> = {
  204: "The server sends an empty page.",
  205: "The server sends an empty page.",
  206: "The server sends only a part of the page.",
  401: `The page is only for readers who signed in (401): ${paste}.`,
  402: `The page is only for readers who pay (402): ${paste}.`,
  403: `The server does not give the page to the desk (403): ${paste}.`,
  404: "The server has no such page (404).",
  407: "Something between the desk and the server asks for a password (407).",
  410: "The page was taken away for good (410).",
  429: "The server asks to come back later (429).",
  451: `The page is withheld for legal reasons where the desk is (451): ${paste}.`,
};

/** Null for an answer with a page in it; otherwise one sentence on what the server answered and what helps. */
export function statusSentence(status: number): string | null {
  const known = sentences[status];
  if (known !== undefined) return known;
  if (status >= 200 && status < 300) return null;
  if (status >= 500) return `The server has a fault of its own (${String(status)}): try again later.`;
  return `The server refuses the page (${String(status)}).`;
}

/** Seconds of a Retry-After header, at most a day; dates are understood too. Undefined without one. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 86_400) : undefined;
}
