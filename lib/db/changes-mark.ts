import { mkdir, readdir, rename, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { log } from "#lib/log.ts";
import { openTagChanges, type TagChanges } from "./tag-changes.ts";

/** Somebody who watches the database and moves the mark on. */
export interface ChangesMark {
  /** Ends watching and takes the mark away; another process that watches sets it again at once. */
  stop(): Promise<void>;
}

/** How often the database is asked. */
const tickMs = 250;

/**
 * Every change moves the mark twice. The second time, because another process may for 50 ms go on using what it knew
 * before the change (lib/web/tag-clock.ts), and a page that it made in that time must not stay under the new mark.
 */
const againAfterMs = 1000;

const failuresBeforeWord = 5;

/** Folders of older marks are kept that long: another process may be about to use one. */
const keptMs = 30_000;

/**
 * Keeps a mark for a proxy that caches pages (deploy/nginx.conf): a symbolic link `changes` in `folder` that leads to
 * another place after every public change, by whichever process. Pages that the proxy filed under the old place are not
 * found any more. While the database cannot be read there is no link, and the proxy must not cache.
 *
 * Several processes may keep the same mark. The folder is on this machine; the proxy too.
 *
 * Without a folder there is no such proxy, and nothing is done.
 */
export function keepChangesMark(databaseUrl: string | undefined, folder: string | undefined): ChangesMark {
  if (databaseUrl === undefined || folder === undefined) return { stop: () => Promise.resolve() };
  return new Watch(openTagChanges(databaseUrl), folder);
}

class Watch implements ChangesMark {
  readonly #changes: TagChanges;
  readonly #link: string;
  readonly #folder: string;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void>;
  #moveAgainAt = Infinity;
  #moves = 0;
  #failures = 0;
  #isStopped = false;

  constructor(changes: TagChanges, folder: string) {
    this.#changes = changes;
    this.#folder = path.resolve(folder);
    this.#link = path.join(this.#folder, "changes");
    this.#running = this.#tick();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    await rm(this.#link, { force: true });
  }

  async #tick(): Promise<void> {
    try {
      await this.#look();
      this.#failures = 0;
    } catch (error) {
      await rm(this.#link, { force: true }).catch(() => undefined); // The trouble itself is what is told.
      this.#failures += 1;
      // Said once an outage, and not while a starting process is too busy to connect.
      if (this.#failures === failuresBeforeWord)
        log.warn({ err: error }, "the mark for the proxy cannot be kept: it caches nothing");
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#tick();
    }, tickMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const tags = await this.#changes.next();
    const now = performance.now();
    const isChanged = tags === null || tags.length > 0;
    if (isChanged) this.#moveAgainAt = now + againAfterMs;
    else if (now >= this.#moveAgainAt) this.#moveAgainAt = Infinity;
    else if (await this.#isMarked()) return;
    await this.#move();
  }

  /** Whether the link leads somewhere: another process that watches may have taken it away. */
  async #isMarked(): Promise<boolean> {
    return stat(this.#link).then(
      () => true,
      () => false,
    );
  }

  async #move(): Promise<void> {
    this.#moves += 1;
    const name = `changes-${Date.now().toString(36)}-${String(process.pid)}-${String(this.#moves)}`;
    await mkdir(path.join(this.#folder, name), { recursive: true, mode: 0o755 });
    const fresh = path.join(this.#folder, `.${name}`);
    await symlink(name, fresh);
    await rename(fresh, this.#link);
    await this.#clear(name);
  }

  async #clear(newest: string): Promise<void> {
    const names = (await readdir(this.#folder)).filter(
      (name) => name.startsWith("changes-") && name !== newest,
    );
    const oldest = Date.now() - keptMs;
    const old = names.filter((name) => parseInt(name.split("-")[1] ?? "", 36) < oldest);
    await Promise.all(old.map((name) => rm(path.join(this.#folder, name), { recursive: true, force: true })));
  }
}
