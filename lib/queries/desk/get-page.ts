import type { Handle } from "#lib/db/database.ts";
import { readPagePublications, type PagePublicationRow } from "#lib/db/page-publications.ts";
import { findPage, type PageRow } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { mayBeRetired, pagePathOf } from "#lib/domain/page/page.rules.ts";
import { pageOffers, type PageOffer, type PageState } from "#lib/domain/page/page.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { textChanges, type TextChange } from "#lib/domain/revision/text-changes.rules.ts";
import { renderPageText } from "#lib/publishing/page-html.ts";
import { changesOfVersion, versionsOf, type PageVersion } from "#lib/publishing/page-versions.ts";
import { saysTheSame } from "#lib/publishing/page-publication.ts";
import { listEvents, type EventList } from "./list-events.ts";

/** A standing page as whoever writes it sees it. */
export interface PageView {
  readonly slug: string;
  readonly path: string;
  readonly hint: string;
  readonly title: string;
  /** Markdown as typed. */
  readonly text: string;
  readonly language: string;
  /** Of the working copy; 0 when nobody has begun the page. */
  readonly version: number;
  readonly state: PageState | "absent";
  /** The saved text as readers would see it: safe to insert. */
  readonly previewHtml: string;
  /** What publishing would change for readers; null when nothing is public or nothing changed. */
  readonly unpublished: readonly TextChange[] | null;
  /** Publications, the newest first, each with what it changed. */
  readonly versions: readonly (PageVersion & { readonly changes: readonly TextChange[] | null })[];
  /** Newest first. */
  readonly events: EventList;
  readonly abilities: {
    readonly edit: boolean;
    readonly publish: boolean;
    readonly retire: boolean;
    readonly remove: boolean;
  };
}

/** One standing page, begun or offered. Null when it is neither, and without `desk.read`. */
export async function getPage(db: Handle, actor: Actor, slug: string): Promise<PageView | null> {
  if (!can(actor, "desk.read")) return null;
  const offer = pageOffers.find((each) => each.slug === slug);
  const row = await findPage(db, slug);
  if (row === null) return offer === undefined ? null : absentPage(actor, offer);
  const [stored, events] = await Promise.all([
    readPagePublications(db, row.id),
    listEvents(db, actor, { subject: { type: "page", id: row.id } }),
  ]);
  const { title, text, language, version, state } = row;
  return {
    ...{ slug, title, text, language, version, state, events },
    path: pagePathOf(slug),
    hint: offer?.hint ?? "",
    previewHtml: renderPageText(text, 3),
    unpublished: unpublishedIn(row, stored),
    versions: versionsOf(stored).map((each) => ({ ...each, changes: changesOfVersion(stored, each.n) })),
    abilities: abilitiesOf(actor, row, stored),
  };
}

function absentPage(actor: Actor, { slug, title, hint }: PageOffer): PageView {
  return {
    ...{ slug, title, hint, path: pagePathOf(slug), text: "", language: "en", version: 0, state: "absent" },
    ...{ previewHtml: "", unpublished: null, versions: [], events: { items: [], nextCursor: null } },
    abilities: { edit: can(actor, "settings.edit"), publish: false, retire: false, remove: false },
  };
}

function unpublishedIn(row: PageRow, stored: readonly PagePublicationRow[]): TextChange[] | null {
  const last = stored[0]?.body;
  if (last?.state !== "live" || last.text === row.text) return null;
  return textChanges(last.text, row.text);
}

function abilitiesOf(
  actor: Actor,
  row: PageRow,
  stored: readonly PagePublicationRow[],
): PageView["abilities"] {
  const edit = can(actor, "settings.edit");
  return {
    edit,
    publish: edit && row.text.trim() !== "" && !saysTheSame(row, stored[0]?.body ?? null),
    retire: edit && row.state === "live" && mayBeRetired(row.slug),
    remove: edit && row.state === "draft",
  };
}
