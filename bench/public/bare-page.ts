import { ask } from "./ask-all.ts";

/** A bare page and what it weighs. */
export interface BarePage {
  readonly address: string;
  /** Bytes of the document. */
  readonly bytes: number;
  /** And as it is sent with gzip. */
  readonly gzipBytes: number;
}

/**
 * The bare page (`app/bare`, in bench builds only) whose document is as large as another page, within one per cent.
 * Its text stands in it twice, in the HTML and in Next's data for the browser, and some bytes are Next's own.
 */
export async function barePageOf(origin: string, bytes: number): Promise<BarePage> {
  const empty = await sizeOf(origin, "/bare/0?kept=1");
  let filler = Math.max(0, Math.round((bytes - empty.bytes) / 2));
  let page = empty;
  for (let tries = 0; tries < 5 && Math.abs(page.bytes - bytes) > bytes / 100; tries += 1) {
    page = await sizeOf(origin, `/bare/${String(filler)}?kept=1`);
    filler = Math.max(0, filler + Math.round((bytes - page.bytes) / 2));
  }
  return page;
}

/** Size of one address as a document and as it travels. */
export async function sizeOf(origin: string, address: string): Promise<BarePage> {
  const plain = await ask(origin, address, { gzip: false });
  if (plain.status !== 200) throw new Error(`${address} answered ${String(plain.status)}.`);
  const packed = await ask(origin, address, { gzip: true });
  return { address, bytes: plain.bytes, gzipBytes: packed.bytes };
}
