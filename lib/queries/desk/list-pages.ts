import type { Handle } from "#lib/db/database.ts";
import { listPageRows, readLastPageBody, type PageRow } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { isPolicy, pagePathOf } from "#lib/domain/page/page.rules.ts";
import { pageOffers, type PagePublication, type PageState } from "#lib/domain/page/page.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { saysTheSame } from "#lib/publishing/page-publication.ts";

/** A standing page in the desk's list. */
export interface PageListItem {
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly isPolicy: boolean;
  /** What belongs on it; empty for the desk's own policies. */
  readonly hint: string;
  /** `absent`: offered, and nobody has begun it. */
  readonly state: PageState | "absent";
  /** Number of the last publication; 0 when there was none. */
  readonly n: number;
  /** True when readers see other words than the working copy has. */
  readonly isChanged: boolean;
}

/** All standing pages: those every desk is offered in their order, then the desk's own. Null without `desk.read`. */
export async function listPages(db: Handle, actor: Actor): Promise<PageListItem[] | null> {
  if (!can(actor, "desk.read")) return null;
  const rows = await listPageRows(db);
  const begun = await Promise.all(rows.map(async (row) => itemOf(row, await lastOf(db, row))));
  const offered = pageOffers.map(
    (offer): PageListItem =>
      begun.find((item) => item.slug === offer.slug) ?? {
        ...{ ...offer, path: pagePathOf(offer.slug), isPolicy: isPolicy(offer.slug) },
        ...{ state: "absent", n: 0, isChanged: false },
      },
  );
  return [...offered, ...begun.filter((item) => !offered.includes(item))];
}

async function lastOf(db: Handle, row: PageRow): Promise<PagePublication | null> {
  const body = await readLastPageBody(db, row);
  return body === null ? null : (JSON.parse(body) as PagePublication);
}

function itemOf(row: PageRow, last: PagePublication | null): PageListItem {
  const { slug, title, state, lastPublication } = row;
  return {
    ...{ slug, title, state, n: lastPublication },
    path: pagePathOf(slug),
    isPolicy: isPolicy(slug),
    hint: pageOffers.find((offer) => offer.slug === slug)?.hint ?? "",
    isChanged: state === "live" && !saysTheSame(row, last),
  };
}
