/** How the list of sentences is asked for: its page and order, and the one sentence a form is open for. */
export interface ListParams {
  /** Number of the first sentence shown, from 0. */
  readonly from?: number | undefined;
  /** Undecided sentences by check-worthiness before the others; else the order of the text. */
  readonly order?: "worth" | undefined;
  /** The sentence a claim is made of. */
  readonly sentence?: string | undefined;
  /** The suggestion that claim begins with. */
  readonly suggestion?: string | undefined;
  /** The sentence whose bounds are set right. */
  readonly bounds?: string | undefined;
  /** An earlier revision that is read, by its number. */
  readonly revision?: number | undefined;
  /** When decisions were taken together just now (ISO 8601), and how many. */
  readonly taken?: string | undefined;
  readonly count?: number | undefined;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the parameters off an address; whatever is none of ours is left out. */
export function listParamsOf(query: Query): ListParams {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const whole = (name: string) => (/^\d{1,6}$/.test(one(name) ?? "") ? Number(one(name)) : undefined);
  const taken = one("taken");
  return {
    ...{ from: whole("from"), sentence: one("sentence"), suggestion: one("suggestion") },
    ...{ bounds: one("bounds"), revision: whole("revision"), count: whole("count") },
    order: one("order") === "worth" ? "worth" : undefined,
    taken: taken !== undefined && !Number.isNaN(Date.parse(taken)) ? taken : undefined,
  };
}

/** The address of the list, of a form in it, or of a later page of it. */
export function sentencesHref(slug: string, params: ListParams = {}): string {
  const query = new URLSearchParams({ view: "sentences" });
  for (const name of ["from", "order", "sentence", "suggestion", "bounds", "revision"] as const) {
    const value = params[name];
    if (value !== undefined && value !== 0) query.set(name, String(value));
  }
  return `/desk/articles/${slug}?${query.toString()}`;
}
