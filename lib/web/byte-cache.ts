/**
 * Keeps values in memory up to a total of `maxBytes`; the ones not used for longest go first. Values larger than a
 * quarter of the whole are not kept at all.
 */
export class ByteCache<Value> {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes held at present. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    // A Map keeps the order of insertion: what was used last moves to the end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** `bytes` is the size of the value; the key is counted by itself. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    const total = bytes + key.length * 2;
    if (total > this.#maxBytes / 4) return;
    this.#entries.set(key, { value, bytes: total });
    this.#bytes += total;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
