import "server-only";

import { clockNow, isCurrent, learnChanges } from "./tag-clock.ts";

/** The few small reads that many pages share. A bound only against mistakes: whole pages are kept at the door. */
const maxValues = 500;

interface Remembered {
  readonly value: Promise<unknown>;
  readonly tags: readonly string[];
  readonly startedAt: number;
}

const values = new Map<string, Remembered>();

/**
 * A read whose result many pages show (the desk's name, the choices of the filters), kept in this process until one of
 * its tags changes in the database. While the database cannot be asked nothing is remembered and the read fails by
 * itself.
 *
 * @param key names the read with all its arguments.
 */
export async function remembered<Value>(
  key: string,
  tags: readonly string[],
  read: () => Promise<Value>,
): Promise<Value> {
  if (!(await learnChanges())) return read();
  const known = values.get(key);
  if (known !== undefined && isCurrent(known.tags, known.startedAt)) return known.value as Promise<Value>;
  const startedAt = clockNow();
  const value = read();
  const entry: Remembered = { value, tags, startedAt };
  if (values.size >= maxValues) values.clear();
  values.set(key, entry);
  // A failed read is nobody's answer but of those who waited for it.
  value.catch(() => {
    if (values.get(key) === entry) values.delete(key);
  });
  return value;
}
