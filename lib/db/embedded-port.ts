import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";

/** The port of the last time when it is still free (clients with an old address find the server again), else another. */
export async function choosePort(file: string): Promise<number> {
  const remembered = Number.parseInt(await readFile(file, "utf8").catch(() => "0"), 10);
  const port = (await freePort(remembered)) ?? (await freePort(0));
  if (port === null) throw new Error("No free port was found on 127.0.0.1 for the embedded PostgreSQL.");
  await writeFile(file, String(port));
  return port;
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => {
      resolve(null);
    });
    probe.listen(Number.isInteger(wanted) ? wanted : 0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : null);
      });
    });
  });
}
