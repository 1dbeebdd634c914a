interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
  /** Whether anybody asked for it since it was last looked at for leaving. */
  wasUsed: boolean;
}

/**
 * Keeps values in memory up to a total of `maxBytes`. For a new one the oldest go, except those that were used since
 * their last turn: they stay for another. Values larger than a quarter of the whole are not kept at all.
 *
 * Not "least recently used" to the letter: moving an entry to the end of the Map with each use leaves a hole where it
 * stood, and V8 walks all the holes of a much used key to find it (half the speed of a list that everybody reads).
 */
export class ByteCache<Value> {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, Entry<Value>>();
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
    // Written only when it changes: pages asked for at random lie in memory that no processor holds.
    if (!entry.wasUsed) entry.wasUsed = true;
    return entry.value;
  }

  /** `bytes` is the size of the value; the key is counted by itself. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    const total = bytes + key.length * 2;
    if (total > this.#maxBytes / 4) return;
    this.#makeRoom(total);
    this.#entries.set(key, { value, bytes: total, wasUsed: false });
    this.#bytes += total;
  }

  delete(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }

  /** A Map is walked in the order of insertion; what is put back is met again, then unused. */
  #makeRoom(bytes: number): void {
    for (const [key, entry] of this.#entries) {
      if (this.#bytes + bytes <= this.#maxBytes) return;
      this.#entries.delete(key);
      if (entry.wasUsed) this.#entries.set(key, entry);
      else this.#bytes -= entry.bytes;
      entry.wasUsed = false;
    }
  }
}
