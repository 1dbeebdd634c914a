import { ButtonLink } from "#app/_ui/base/button.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import { sourceKindLabels, sourceTierLabels } from "#lib/domain/evidence/evidence.ts";
import { listSources, type SourceListItem } from "#lib/queries/desk/list-sources.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { ListSearch } from "../_components/list-search.tsx";
import { hrefWith, textParam } from "../_components/search-params.ts";

export const instant = false;
export const metadata = { title: "Sources" };

/** The library: every source that evidence rests on, confidential ones excepted. */
export default async function SourcesPage(props: PageProps<"/desk/sources">) {
  const params = await props.searchParams;
  const q = textParam(params["q"]).trim();
  const after = textParam(params["after"]);
  const [list, { timeZone }] = await Promise.all([readDesk(listSources, { q, after }), deskSettings()]);
  return (
    <>
      <PageHeader
        title="Sources"
        lead="What evidence rests on. A source is described once and used by any number of claims."
        actions={
          list.mayAdd ? (
            <ButtonLink href="/desk/sources/new" variant="primary" icon="plus">
              Add source
            </ButtonLink>
          ) : null
        }
      />
      <ListSearch
        action="/desk/sources"
        label="Search sources"
        value={q}
        hint="Title, publisher or address"
      />
      <Table
        caption="Sources, newest first"
        hideCaption
        columns={columns(timeZone)}
        rows={list.items}
        rowKey={(item) => item.id}
        empty={<NoSources q={q} />}
      />
      <Pagination
        newerHref={after === "" ? undefined : hrefWith("/desk/sources", { q })}
        newerLabel="Newest"
        olderHref={
          list.nextCursor === null ? undefined : hrefWith("/desk/sources", { q, after: list.nextCursor })
        }
        summary={
          list.total === 0
            ? undefined
            : list.total === 1
              ? "1 source"
              : `${list.total.toLocaleString("en")} sources`
        }
      />
    </>
  );
}

function columns(timeZone: string): Column<SourceListItem>[] {
  return [
    {
      key: "title",
      header: "Title",
      primary: true,
      cell: (item) => (
        <a href={`/desk/sources/${item.id}`} className="tap hover:text-accent hover:underline">
          {item.title}
        </a>
      ),
    },
    { key: "publisher", header: "Publisher", cell: (item) => item.publisher || "—" },
    {
      key: "kind",
      header: "Kind",
      cell: (item) => <span className="whitespace-nowrap">{sourceKindLabels[item.kind]}</span>,
    },
    {
      key: "tier",
      header: "Tier",
      cell: (item) => <span className="whitespace-nowrap">{sourceTierLabels[item.tier]}</span>,
    },
    {
      key: "published",
      header: "Published",
      cell: (item) =>
        item.publishedOn === null ? (
          item.undated ? (
            "Undated"
          ) : (
            "—"
          )
        ) : (
          <DateTime value={item.publishedOn} timeZone={timeZone} />
        ),
    },
    { key: "uses", header: "Uses", align: "end", cell: (item) => item.uses },
    { key: "copies", header: "Copies", align: "end", cell: (item) => item.copies },
  ];
}

function NoSources({ q }: { q: string }) {
  if (q !== "") {
    return (
      <EmptyState icon="search" title="No source matches.">
        Every word has to stand in the title, the publisher or the address.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="source" title="There are no sources yet.">
      A source comes with the first evidence on a claim, or is added here beforehand.
    </EmptyState>
  );
}
