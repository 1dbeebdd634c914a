import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import type { IconName } from "#app/_ui/base/icon.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import type { EntryList, EntryListItem } from "#lib/queries/desk/entry-list.ts";
import { ListSearch } from "../../_components/list-search.tsx";
import { hrefWith } from "../../_components/search-params.ts";

/** What a list of named things says of them. */
export interface EntryTexts {
  /** Address of the list: "/desk/topics". */
  readonly href: string;
  /** What there are many of: "topics". */
  readonly noun: string;
  /** The same of one: "topic". */
  readonly single: string;
  readonly icon: IconName;
  /** Heads of the two columns beside the name. */
  readonly detail: string;
  readonly uses: string;
  /** Where entries come from, for a desk without any. */
  readonly none: string;
}

interface EntryTableProps extends EntryTexts {
  readonly list: EntryList;
  readonly q: string;
  /** Whether this is a page behind the first. */
  readonly isLater: boolean;
}

/** A list of named things that come by themselves and are put right here: topics, outlets. */
export function EntryTable({ list, href, q, isLater, noun, single, icon, ...heads }: EntryTableProps) {
  const columns: Column<EntryListItem>[] = [
    {
      key: "name",
      header: "Name",
      primary: true,
      cell: (item) => (
        <a href={`${href}/${item.slug}`} className="tap break-words hover:text-accent hover:underline">
          {item.name}
        </a>
      ),
    },
    {
      key: "detail",
      header: heads.detail,
      cell: (item) => <span className="line-clamp-2 break-words">{item.detail ?? "—"}</span>,
    },
    { key: "uses", header: heads.uses, align: "end", cell: (item) => item.uses.toLocaleString("en") },
  ];
  return (
    <>
      <ListSearch action={href} label={`Search ${noun}`} value={q} />
      <Table
        caption={`All ${noun} by name`}
        hideCaption
        columns={columns}
        rows={list.items}
        rowKey={(item) => item.id}
        empty={
          q === "" ? (
            <EmptyState icon={icon} title={`There are no ${noun} yet.`}>
              {heads.none}
            </EmptyState>
          ) : (
            <EmptyState icon="search" title={`No ${single} has these words in its name.`} />
          )
        }
      />
      <Pagination
        newerHref={isLater ? hrefWith(href, { q }) : undefined}
        newerLabel="First"
        olderHref={list.nextCursor === null ? undefined : hrefWith(href, { q, after: list.nextCursor })}
        olderLabel="Next"
        summary={
          list.total === 0
            ? undefined
            : `${list.total.toLocaleString("en")} ${list.total === 1 ? single : noun}`
        }
      />
    </>
  );
}
