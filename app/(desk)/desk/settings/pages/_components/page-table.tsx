import { Badge } from "#app/_ui/base/badge.tsx";
import { Cluster } from "#app/_ui/base/layout.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import type { PageListItem } from "#lib/queries/desk/list-pages.ts";
import { PageStateBadge } from "./page-state.tsx";

/** Standing pages with what readers see of each. */
export function PageTable({ caption, pages }: { caption: string; pages: readonly PageListItem[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={pages}
      rowKey={(page) => page.slug}
      columns={[
        {
          key: "title",
          header: "Title",
          primary: true,
          cell: (page) => (
            <a className="link" href={`/desk/settings/pages/${page.slug}`}>
              {page.title}
            </a>
          ),
        },
        {
          key: "address",
          header: "Address",
          cell: (page) =>
            page.n === 0 ? (
              <span className="wrap-normal text-muted">{page.path}</span>
            ) : (
              <a className="link wrap-normal" href={page.path}>
                {page.path}
              </a>
            ),
        },
        {
          key: "state",
          header: "State",
          cell: (page) => (
            <Cluster>
              <PageStateBadge state={page.state} n={page.n} />
              {page.isChanged ? <Badge tone="accent">Changes not published</Badge> : null}
            </Cluster>
          ),
        },
        { key: "hint", header: "What belongs on it", cell: (page) => page.hint || "The desk’s own." },
      ]}
    />
  );
}
