import type { ClaimPublication, PublicNotice } from "#lib/domain/publication/publication.ts";

/** One earlier or present publication of the claim, newest first. */
export interface PublicVersion {
  readonly n: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly sha256: string;
}

export interface PublicClaimViewProps {
  readonly publication: ClaimPublication;
  readonly notices: readonly PublicNotice[];
  readonly state: "live" | "suspended";
  /** IANA name of the desk's zone. */
  readonly timeZone: string;
  /** True on the desk: nothing is public yet, so addresses and hashes that do not exist are left out. */
  readonly preview?: boolean | undefined;
  readonly versions?: readonly PublicVersion[] | undefined;
}

/** The public page of a claim, without shell and without markup for machines; the desk's preview shows the same. */
export function PublicClaimView({ publication }: PublicClaimViewProps) {
  return (
    <article>
      <h1 className="font-serif text-3xl font-semibold">{publication.content.text}</h1>
    </article>
  );
}
