import { PageHeader } from "#app/_ui/base/page-header.tsx";
import type { EntryFilter, EntryList } from "#lib/queries/desk/entry-list.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { textParam } from "../../_components/search-params.ts";
import { EntryTable, type EntryTexts } from "./entry-table.tsx";

interface EntryScreenProps extends EntryTexts {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
  readonly list: Parameters<typeof readDesk<[EntryFilter], EntryList>>[0];
  readonly title: string;
  readonly lead: string;
}

/**
 * The screen of topics and the one of outlets: a list by name, searched and turned over by its address. Called by the
 * page, not put into it, so that the page itself waits for who asks.
 */
export async function entryScreen({ searchParams, list, title, lead, ...texts }: EntryScreenProps) {
  const params = await searchParams;
  const q = textParam(params["q"]).trim();
  const after = textParam(params["after"]);
  const shown = await readDesk(list, { q, after });
  return (
    <>
      <PageHeader title={title} lead={lead} breadcrumbs={[{ label: "Speakers", href: "/desk/speakers" }]} />
      <EntryTable list={shown} q={q} isLater={after !== ""} {...texts} />
    </>
  );
}
