import { createRequire } from "node:module";
import type { MessageTree } from "../with-fallback.ts";

/** A part of a parsed ICU message, as far as it is looked at. */
interface Part {
  /** 0 text, 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 the number sign, 8 tag. */
  readonly type: number;
  readonly value?: string;
  readonly pluralType?: Intl.PluralRuleType;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
}

/** The parser that use-intl itself reads messages with; it belongs to a package of its own, two steps away. */
const ofWords = createRequire(createRequire(import.meta.url).resolve("use-intl/core"));
const { parse } = createRequire(ofWords.resolve("intl-messageformat"))(
  "@formatjs/icu-messageformat-parser",
) as { parse: (message: string) => readonly Part[] };

export interface Choice {
  readonly name: string;
  readonly kind: "select" | Intl.PluralRuleType;
  readonly options: readonly string[];
}

/** What a message takes and what it tells apart. */
export interface MessageShape {
  /** Names of arguments, sorted; tags with angle brackets: `count`, `<link>`. */
  readonly takes: readonly string[];
  readonly choices: readonly Choice[];
}

/** @throws SyntaxError when the message is no ICU message. */
export function shapeOf(message: string): MessageShape {
  const takes = new Set<string>();
  const choices: Choice[] = [];
  const look = (parts: readonly Part[]): void => {
    for (const { type, value = "", options, pluralType, children } of parts) {
      if (type >= 1 && type <= 6) takes.add(value);
      if (type === 8) takes.add(`<${value}>`);
      if (options !== undefined) {
        const kind = type === 5 ? "select" : (pluralType ?? "cardinal");
        choices.push({ name: value, kind, options: Object.keys(options) });
        for (const option of Object.values(options)) look(option.value);
      }
      if (children !== undefined) look(children);
    }
  };
  look(parse(message));
  return { takes: [...takes].sort(), choices };
}

/** All messages of a catalogue by their dotted names. */
export function messagesIn(tree: MessageTree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, message]): [string, string][] =>
      typeof message === "string"
        ? [[prefix + name, message]]
        : [...messagesIn(message, `${prefix}${name}.`)],
    ),
  );
}
