import type { RunCommandLine } from "./command.ts";

/** One command of the command line. It is loaded when it is called: `help` needs no database client. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<RunCommandLine>;
}

const commands: readonly Command[] = [
  {
    name: "read",
    usage: "read FILE|- [--html] [--date YYYY-MM-DD] [--lang CODE] | read --jsonl",
    does: "read an article closely: blocks, sentences, who says what, what is worth checking, dates (JSON)",
    load: async () => (await import("./commands/read.ts")).runRead,
  },
  {
    name: "extract",
    usage: "extract FILE|- [--url ADDRESS] | extract --jsonl",
    does: "HTML page to article: title, authors, date, outlet, language, text (JSON)",
    load: async () => (await import("./commands/extract.ts")).runExtract,
  },
  {
    name: "quotes",
    usage: "quotes [--tokens] < FILE.jsonl",
    does: "who said what: quotations of texts, or labels of tokens, one JSON object a line",
    load: async () => (await import("./commands/quotes.ts")).runQuotes,
  },
  {
    name: "score",
    usage: "score [--words] < FILE.jsonl",
    does: "how worth checking each sentence is, 0…1, one JSON object a line; --words without the sentence encoder",
    load: async () => (await import("./commands/score.ts")).runScore,
  },
  {
    name: "import",
    usage:
      "import FILE|URL… [--outlet NAME] [--url ADDRESS] [--date YYYY-MM-DD] [--byline TEXT] [--lang CODE] [--json]",
    does: "take articles into the desk",
    load: async () => (await import("./commands/import.ts")).runImport,
  },
  {
    name: "export",
    usage: "export claims|article SLUG [--format csv|json|html] [--filter QUERY] [--internal] -o FILE",
    does: "write the claim list or an article's claim report into a file",
    load: async () => (await import("./commands/export.ts")).runExport,
  },
  {
    name: "user",
    usage:
      "user add EMAIL --role ROLE [--name NAME] | list | disable EMAIL | role EMAIL ROLE | token EMAIL [--scope SCOPE…] [--days N] [--json]",
    does: "invite people, change their role, disable them, make access tokens",
    load: async () => (await import("./commands/user.ts")).runUser,
  },
  {
    name: "verify",
    usage: "verify [--json]",
    does: "walk the event chain and compute the hash of every publication anew",
    load: async () => (await import("./commands/verify.ts")).runVerify,
  },
  {
    name: "seed",
    usage: "seed sample | seed --claims N",
    does: "load the sample desk, or N synthetic published claims",
    load: async () => (await import("./commands/seed.ts")).runSeed,
  },
  {
    name: "reset",
    usage: "reset --yes [--json]",
    does: "put the sample desk away and begin with an empty one",
    load: async () => (await import("./commands/reset.ts")).runReset,
  },
];

/** The command of this name; null when there is none. */
export function findCommand(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null;
}

/** What `help` answers. */
export function helpText(): string {
  const lines = commands.map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return ["npm run -s plumbline -- COMMAND", "", ...lines].join("\n");
}
