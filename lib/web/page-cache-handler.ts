import { ByteCache } from "./byte-cache.ts";
import { notFoundPageFor } from "./not-found-page.ts";
import { clockNow, isCurrent, learnChanges, noteChanged } from "./tag-clock.ts";

/** The parts of a rendered page or route answer that this handler looks at; the rest belongs to Next. */
interface Rendered {
  readonly kind: string;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
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
  /** The build's `server` folder. */
  readonly serverDistDir?: string | undefined;
}

interface Kept {
  readonly value: Rendered;
  readonly tags: readonly string[];
  readonly startedAt: number;
  readonly cacheControl: unknown;
}

/** 64 MB: some 700 pages of 44 KB with their client data. */
const kept = new ByteCache<Kept>(64 * 1024 * 1024);

/** Next writes a page's tags here, joined by commas. */
const tagsHeader = "x-next-cache-tags";

/**
 * Where Next keeps whole rendered pages (`cacheHandler` in next.config.js). Like the handler of single results it
 * begins empty, so the pages `next build` left on disk are never served, and drops a page as soon as a tag of it
 * changed in the database.
 *
 * Next makes one instance a request, which gives the one moment that matters: what a render stores was read after the
 * instance was made.
 */
export default class PageCacheHandler {
  readonly #startedAt = clockNow();
  readonly #isPlainForm: boolean;
  readonly #serverFolder: string | undefined;

  constructor(options: HandlerOptions = {}) {
    this.#isPlainForm = isPlainForm(options._requestHeaders ?? {});
    this.#serverFolder = options.serverDistDir;
  }

  async get(key: string): Promise<{ value: Rendered; lastModified: number; cacheControl: unknown } | null> {
    const entry = kept.get(key);
    if (entry === undefined) return this.#notFound(key);
    if (!(await learnChanges())) return null;
    if (this.#isPlainForm && typeof entry.value.postponed === "string") return null;
    if (!isCurrent(entry.tags, entry.startedAt)) {
      kept.delete(key);
      return null;
    }
    return { value: entry.value, lastModified: entry.startedAt, cacheControl: entry.cacheControl };
  }

  /** Nothing is kept: either the page was not made yet, or its address leads nowhere. */
  async #notFound(
    key: string,
  ): Promise<{ value: Rendered; lastModified: number; cacheControl: unknown } | null> {
    const page = this.#serverFolder === undefined ? null : await notFoundPageFor(key, this.#serverFolder);
    if (page === null) return null;
    return { value: page, lastModified: this.#startedAt, cacheControl: { revalidate: 1, expire: undefined } };
  }

  set(key: string, value: Rendered | null, context: { readonly cacheControl?: unknown }): Promise<void> {
    if (value === null) kept.delete(key);
    else
      kept.set(
        key,
        { value, tags: tagsOf(value), startedAt: this.#startedAt, cacheControl: context.cacheControl },
        sizeOf(value),
      );
    return Promise.resolve();
  }

  revalidateTag(tags: string | string[]): Promise<void> {
    noteChanged(typeof tags === "string" ? [tags] : tags);
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

function tagsOf(value: Rendered): string[] {
  const header = value.headers?.[tagsHeader];
  return typeof header === "string" ? header.split(",") : [];
}

/** Bytes, counting two for each character of a string. */
function sizeOf(value: Rendered): number {
  const parts = [
    value.html,
    value.body,
    value.rscData,
    value.postponed,
    ...(value.segmentData?.values() ?? []),
  ];
  return parts.reduce<number>((sum, part) => {
    if (typeof part === "string") return sum + part.length * 2;
    return sum + (part instanceof Uint8Array ? part.byteLength : 0);
  }, 1024);
}
