import "server-only";

import { idMask, type FacetLabel, type ReadLabels } from "#lib/db/public-search-facts.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { remembered } from "./remembered.ts";

/** Some hundred bytes each. What comes later is read each time. */
const maxLabels = 20_000;

/**
 * Names of filter values, read once until a live claim changes: the values that stand beside searches are nearly always
 * the same. Whoever reads while that happens writes into the names of before, which nobody is given any more.
 */
export function rememberedLabels(read: ReadLabels): ReadLabels {
  return async (codes) => {
    const known = await remembered("facet-labels", [publicTags.claims], () =>
      Promise.resolve(new Map<number, FacetLabel>()),
    );
    const labels = new Map<number, FacetLabel>();
    for (const code of codes) {
      const label = known.get(code & idMask);
      if (label !== undefined) labels.set(label.id, label);
    }
    const missing = codes.filter((code) => !labels.has(code & idMask));
    for (const [id, label] of missing.length === 0 ? [] : await read(missing)) {
      labels.set(id, label);
      if (known.size < maxLabels) known.set(id, label);
    }
    return labels;
  };
}
