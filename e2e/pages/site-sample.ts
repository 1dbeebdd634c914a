/** Decides which links a walk over a large site follows. */
export interface Sampler {
  follows(path: string): boolean;
  /** Links that were not followed, because enough of their kind were. */
  leftOut(): number;
}

/** Of every kind of address that has no bound (filters, languages, frames) that many are read. */
const ofEachKind = 12;
/** Pictures are drawn at their first request: a quarter of a second each. */
const picturesOfEachKind = 4;

/** Each of these is read: a claim that no list leads to would otherwise go unnoticed. */
const readAll =
  /^\/(claims\/\*|articles\/\*|speakers\/\*|outlets\/\*|topics\/\*|policies\/\*|sitemaps\/\*|(claims|articles|speakers|outlets|topics|corrections)(\?[a-z]+)?)$/;

/** Parameters that walk through one list instead of choosing another. */
const paging = /^(after|before|page|letter|from)$/;

/** Follows every page of the site and a sample of each kind of address that is put together on request. */
export function sampler(): Sampler {
  const seen = new Map<string, number>();
  let left = 0;
  return {
    follows: (path) => {
      const kind = kindOf(path);
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      const follows = isReadWhole(kind) || count <= (kind.endsWith(".png") ? picturesOfEachKind : ofEachKind);
      if (!follows) left += 1;
      return follows;
    },
    leftOut: () => left,
  };
}

function isReadWhole(kind: string): boolean {
  const [, names] = kind.split("?");
  return readAll.test(kind) && (names === undefined || paging.test(names));
}

/** `/uk/claims/a-claim?rating=false` → `/uk/claims/*?rating`. Filters put together are told apart by their number alone. */
function kindOf(path: string): string {
  const [address = "", query] = path.split("?", 2);
  const kind = address.replace(
    /\/(claims|articles|speakers|outlets|topics|policies|embed|verify|publications|scales|sitemaps)\/(?!feed\.)[^/]+/g,
    "/$1/*",
  );
  if (query === undefined) return kind;
  const names = [...new Set(new URLSearchParams(query).keys())];
  return `${kind}?${names.length === 1 ? names.join() : `${String(names.length)} together`}`;
}
