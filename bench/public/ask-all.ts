import { Agent, get } from "node:http";
import { connections } from "./load.ts";

/** One answer, as a client that takes gzip gets it. */
export interface Answer {
  readonly status: number;
  /** Bytes of the body as they came. */
  readonly bytes: number;
}

/**
 * Asks for every address once, sixteen at a time: the warming pass before anything is measured, and the proof that each
 * of them answers 200 (the load generator counts refusals, but not which).
 *
 * @throws Error naming the first address that answers anything else.
 */
export async function askAll(origin: string, addresses: readonly string[], gzip = true): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = [...addresses].reverse();
  const reader = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const { status } = await ask(origin, address, { gzip, agent });
      if (status !== 200) throw new Error(`${address} answered ${String(status)}.`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, reader));
  } finally {
    agent.destroy();
  }
}

/** Asks for one address. */
export function ask(
  origin: string,
  address: string,
  { gzip, agent }: { readonly gzip: boolean; readonly agent?: Agent },
): Promise<Answer> {
  const headers = { "accept-encoding": gzip ? "gzip" : "identity" };
  return new Promise((resolve, reject) => {
    get(origin + address, { headers, ...(agent === undefined ? {} : { agent }) }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.byteLength));
      response.once("error", reject);
      response.once("end", () => {
        resolve({ status: response.statusCode ?? 0, bytes });
      });
    }).once("error", reject);
  });
}
