/** Messages by name, in groups. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** `own` with every message that it lacks taken from `other`. Names that only `own` has are left out. */
export function withFallback(own: MessageTree, other: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(other).map(([name, message]): [string, string | MessageTree] => {
      const mine = own[name];
      if (typeof message === "string") return [name, typeof mine === "string" ? mine : message];
      return [name, withFallback(typeof mine === "object" ? mine : {}, message)];
    }),
  );
}
