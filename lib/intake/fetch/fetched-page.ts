import type { Outcome } from "#lib/domain/outcome/outcome.ts";
import type { AddressPolicy } from "./address-policy.ts";
import type { Resolve } from "./resolve-host.ts";

/** What may be fetched: the media types, and the words for them in the refusal of any other. */
export interface AcceptedTypes {
  /** Essences in lower case, such as "text/html". */
  readonly mediaTypes: readonly string[];
  /** "web pages and plain texts": completes “only … can be read here”. */
  readonly what: string;
}

export interface FetchOptions {
  readonly accept: AcceptedTypes;
  /** Origin of the desk, such as https://facts.example.org: whoever sees us in a log can find out who asks. */
  readonly deskOrigin: string;
  /** Largest body after unpacking, bytes. Default 5 MB. */
  readonly maxBytes?: number | undefined;
  /** For everything together: every hop, the body, robots.txt. Milliseconds. Default 20 s. */
  readonly timeLimitMs?: number | undefined;
  /** What an earlier answer gave; an unchanged page then answers 304 without a body. */
  readonly etag?: string | null | undefined;
  readonly lastModified?: string | null | undefined;
  /** Ask robots.txt as well. Default false. */
  readonly noteRobots?: boolean | undefined;
  /** Which addresses may be connected to. Tests alone give one; nothing typed or configured may reach it. */
  readonly policy?: AddressPolicy | undefined;
  /** How names become addresses. Tests alone give one. */
  readonly resolve?: Resolve | undefined;
}

/** What robots.txt of the page's host says to this desk; "unknown" when it could not be read. */
export type RobotsNote = "allowed" | "asks not to fetch" | "unknown";

export interface FetchedPage {
  /** Where the bytes came from after all redirects, without a fragment. */
  readonly url: string;
  /** Addresses that were left behind on the way, first the one asked for; at most five. */
  readonly redirects: readonly string[];
  /** 304 only when `etag` or `lastModified` was sent: `bytes` is empty then. */
  readonly status: 200 | 304;
  /** Essence in lower case, without parameters. */
  readonly mediaType: string;
  /** As the Content-Type header names it; null when it names none. */
  readonly charset: string | null;
  /** The body, unpacked, otherwise as it came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** "unknown" when `noteRobots` was not asked for. */
  readonly robots: RobotsNote;
}

/** A way to fetch with everything decided but the address and what is wanted; commands take one, so tests give theirs. */
export type FetchPage = (
  url: string,
  wanted: Pick<FetchOptions, "accept" | "maxBytes" | "etag" | "lastModified" | "noteRobots">,
) => Promise<Outcome<FetchedPage>>;
