/** Why nothing came, by the code of Node's error. */
const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no server of this name.",
  ENODATA: "There is no server of this name.",
  EAI_AGAIN: "The server’s name could not be looked up just now: try again later.",
  ECONNREFUSED: "No server answers at this address.",
  ECONNRESET: "The server broke the connection off.",
  EPIPE: "The server broke the connection off.",
  ERR_STREAM_PREMATURE_CLOSE: "The server broke the connection off.",
  ETIMEDOUT: "The server does not answer.",
  EHOSTUNREACH: "The server cannot be reached from the desk.",
  ENETUNREACH: "The server cannot be reached from the desk.",
  EADDRNOTAVAIL: "The server cannot be reached from the desk.",
  HPE_HEADER_OVERFLOW: "The server’s answer begins with more headers than any page needs.",
  Z_DATA_ERROR: "The page arrived damaged.",
  Z_BUF_ERROR: "The page arrived cut short.",
};

const families: readonly { readonly code: RegExp; readonly sentence: string }[] = [
  { code: /^HPE_/, sentence: "What answers there does not speak HTTP as a website does." },
  { code: /^(ERR_SSL_|EPROTO$)/, sentence: "The server offers no secure connection that the desk can use." },
  {
    code: /CERT|SELF_SIGNED|UNABLE_TO_|LEAF_SIGNATURE/,
    sentence: "The server’s certificate cannot be trusted.",
  },
  { code: /BROTLI|ERR__ERROR_/, sentence: "The page arrived damaged." },
];

/**
 * One sentence for an error of the network, or null for an error that is none of its own: a bug, to be thrown on.
 * Codes without an own sentence are named, so that somebody can look them up.
 */
export function failureSentence(error: unknown, timeLimitMs: number, signal: AbortSignal): string | null {
  if (signal.aborted) return `The server took longer than ${seconds(timeLimitMs)}.`;
  const code = codeOf(error);
  if (code === null || code.startsWith("ERR_INVALID_")) return null;
  return (
    sentences[code] ??
    families.find((family) => family.code.test(code))?.sentence ??
    `The page could not be fetched (${code}).`
  );
}

/** Several addresses tried in turn fail together: the first one's reason stands for all. */
function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" ? code : null;
}

function seconds(ms: number): string {
  return ms >= 1000 ? `${String(Math.round(ms / 1000))} seconds` : `${String(ms)} milliseconds`;
}
