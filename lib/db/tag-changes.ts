import pg from "pg";

/** Tells which cache tags changed. One instance a process. */
export interface TagChanges {
  /**
   * Tags whose rows became visible since the previous successful call; the first call (and the first after a failure)
   * answers `null`: nothing is known about the time before it.
   *
   * @throws when the database cannot be read within two seconds.
   */
  next(): Promise<readonly string[] | null>;
}

/**
 * A row is new when its transaction was not visible in the snapshot of the previous question. That is exact: no
 * clock is compared and no commit that overlaps a question is lost. The upper bound leaves out numbers of another
 * cluster, which a restored dump brings along.
 */
const question = `SELECT pg_current_snapshot()::text AS snapshot, ARRAY(
  SELECT tag FROM tag_times
  WHERE changed_in >= pg_snapshot_xmin($1::pg_snapshot)
    AND changed_in < pg_snapshot_xmax(pg_current_snapshot())
    AND NOT pg_visible_in_snapshot(changed_in, $1::pg_snapshot)) AS tags`;

/** Opens one connection of its own, at the first question, so that a busy pool cannot delay the answer. */
export function openTagChanges(url: string): TagChanges {
  let client: Promise<pg.Client> | null = null;
  let previous: string | null = null;
  return {
    async next() {
      try {
        client ??= connect(url);
        const asked = previous ?? "1:1:";
        const { rows } = await (
          await client
        ).query<{ snapshot: string; tags: string[] }>({
          text:
            previous === null
              ? "SELECT pg_current_snapshot()::text AS snapshot, NULL AS tags, $1::text"
              : question,
          values: [asked],
        });
        const isFirst = previous === null;
        previous = rows[0]?.snapshot ?? null;
        return isFirst ? null : (rows[0]?.tags ?? []);
      } catch (error) {
        const broken = client;
        client = null;
        previous = null;
        // Closing a broken connection may fail as well; the error that matters is thrown below.
        void broken?.then((each) => each.end()).catch(() => undefined);
        throw error;
      }
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
    application_name: "plumbline cache",
  });
  client.on("error", () => undefined); // A lost connection shows at the next question.
  await client.connect();
  // Tests and scripts that import this must be able to end; a server has its listening socket to stay alive.
  (client as unknown as { unref(): void }).unref();
  return client;
}
