/** What is wrong with the record: something was changed, is not there, or the end is gone. */
export interface Finding {
  readonly kind: "edited" | "missing" | "cut";
  /** One sentence. */
  readonly what: string;
}

/** Findings kept in full; the rest is counted. A broken record can have as many as it has events. */
const maxKept = 200;

/** Collects findings without holding all of a long list. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(kind: Finding["kind"], what: string): void {
    this.count += 1;
    if (this.kept.length < maxKept) this.kept.push({ kind, what });
  }
}
