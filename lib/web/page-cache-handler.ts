import { ByteCache } from "./byte-cache.ts";

/*
 * No `server-only` here: Next loads cache handlers with Node's own import, outside its bundle.
 */

/** The parts of a prerendered page that this handler looks at; the rest belongs to Next. */
interface Rendered {
  readonly html?: unknown;
  readonly body?: unknown;
  readonly rscData?: unknown;
  readonly postponed?: unknown;
  readonly segmentData?: ReadonlyMap<string, unknown> | undefined;
}

type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What Next hands to the handler of one request, as far as it is looked at. */
interface HandlerOptions {
  readonly _requestHeaders?: RequestHeaders | undefined;
}

interface Kept {
  readonly value: Rendered;
  readonly lastModified: number;
  readonly cacheControl: unknown;
}

/** 64 MB: the shells of some 700 pages. */
const kept = new ByteCache<Kept>(64 * 1024 * 1024);

/**
 * Where Next keeps the prerendered shells of desk and sign-in pages (`cacheHandler` in next.config.js): what of them is
 * the same for everybody, without a word from the database. Public pages are kept at the door (docs/adr/0040).
 *
 * It is ours for one reason: forms that are sent without JavaScript (docs/adr/0024). Next makes one instance a request.
 */
export default class PageCacheHandler {
  readonly #isPlainForm: boolean;

  constructor(options: HandlerOptions = {}) {
    this.#isPlainForm = isPlainForm(options._requestHeaders ?? {});
  }

  get(key: string): Promise<Kept | null> {
    const entry = kept.get(key) ?? null;
    const isShell = typeof entry?.value.postponed === "string";
    return Promise.resolve(this.#isPlainForm && isShell ? null : entry);
  }

  set(key: string, value: Rendered | null, context: { readonly cacheControl?: unknown }): Promise<void> {
    if (value === null) kept.delete(key);
    else
      kept.set(key, { value, lastModified: Date.now(), cacheControl: context.cacheControl }, sizeOf(value));
    return Promise.resolve();
  }

  revalidateTag(): Promise<void> {
    // Shells depend on nothing that changes.
    return Promise.resolve();
  }

  resetRequestCache(): void {
    // Nothing is kept for a single request.
  }
}

/**
 * Whether the request is a form sent without JavaScript. Next would answer it by resuming the page's prerendered
 * shell, and a resumed page has lost the form's answer: the refusal and what was typed (React passes a form's state to
 * whole renders only; measured with Next 16.4.6, docs/adr/0024). Without the shell it renders the page whole.
 */
function isPlainForm(headers: RequestHeaders): boolean {
  if (headers["next-action"] !== undefined) return false;
  return /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(
    String(headers["content-type"] ?? ""),
  );
}

/** Bytes, counting two for each character of a string. */
function sizeOf(value: Rendered): number {
  const parts = [
    ...[value.html, value.body, value.rscData, value.postponed],
    ...(value.segmentData?.values() ?? []),
  ];
  return parts.reduce<number>((sum, part) => {
    if (typeof part === "string") return sum + part.length * 2;
    return sum + (part instanceof Uint8Array ? part.byteLength : 0);
  }, 1024);
}
