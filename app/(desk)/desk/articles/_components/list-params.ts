/** What the address of the article list carries. */
export interface ListParams {
  readonly q?: string | undefined;
  readonly archived?: boolean | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the list's address; repeated and empty parameters count as absent. */
export function readListParams(params: SearchParams): ListParams {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  return { q: one("q"), archived: one("archived") === "1", after: one("after"), before: one("before") };
}

/** The address of the list with these parameters. */
export function listHref({ q, archived, after, before }: ListParams): string {
  const query = new URLSearchParams();
  if (q !== undefined) query.set("q", q);
  if (archived) query.set("archived", "1");
  if (after !== undefined) query.set("after", after);
  if (before !== undefined) query.set("before", before);
  const text = query.toString();
  return text === "" ? "/desk/articles" : `/desk/articles?${text}`;
}
