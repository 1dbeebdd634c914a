import { mkdtemp, readlink, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { keepChangesMark, type ChangesMark } from "./changes-mark.ts";
import { touchTags } from "./tag-times.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";

describe("the mark of changes for a proxy", () => {
  let database: TestDatabase;
  let folder: string;
  const watching: ChangesMark[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), "plumbline-mark-"));
  });

  afterEach(async () => {
    for (const mark of watching.splice(0)) await mark.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const watch = (url = database.url) => {
    const mark = keepChangesMark(url, folder);
    watching.push(mark);
    return mark;
  };
  const place = () => readlink(path.join(folder, "changes")).catch(() => null);
  const touch = () => database.db.$transaction((tx) => touchTags(tx, ["claim:ferry"], new Date()));
  /** The place the link leads to, once it is another than the given one. */
  const nextPlace = (last: string | null) =>
    vi.waitFor(
      async () => {
        const now = await place();
        expect(now).not.toBeNull();
        expect(now).not.toBe(last);
        return now;
      },
      { timeout: 5000, interval: 20 },
    );

  it("leads to a folder from the beginning and to others after a change, twice", async () => {
    watch();
    const first = await nextPlace(null);
    expect((await stat(path.join(folder, "changes"))).isDirectory()).toBe(true);
    // The first question knows nothing of the time before: it counts as a change and is followed by its second move.
    const settled = await nextPlace(first);
    await touch();
    const changed = await nextPlace(settled);
    const again = await nextPlace(changed);
    expect(new Set([first, settled, changed, again]).size).toBe(4);
    expect(again).toMatch(/^changes-[0-9a-z-]+$/);
  });

  it("is taken away by whoever stops, and set again by another who watches", async () => {
    const one = watch();
    await nextPlace(null);
    await one.stop();
    expect(await place()).toBeNull();
    const two = watch();
    watch();
    await nextPlace(null);
    await two.stop();
    await nextPlace(null);
  });

  it("is missing while the database cannot be asked", async () => {
    watch();
    await nextPlace(null);
    watch(database.url.replace(/:\d+\//, ":1/"));
    await vi.waitFor(async () => expect(await place()).toBeNull(), { timeout: 5000, interval: 5 });
  });
});
