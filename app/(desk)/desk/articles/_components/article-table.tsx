import { DateTime } from "#app/_ui/base/date-time.tsx";
import { Meter } from "#app/_ui/base/meter.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import type { ArticleListItem } from "#lib/queries/desk/list-articles.ts";
import { titleOf } from "./article-title.ts";

interface ArticleTableProps {
  readonly items: readonly ArticleListItem[];
  readonly timeZone: string;
}

/** The list of articles: what it is, where it is from, how far it is taken apart, what came of it. */
export function ArticleTable({ items, timeZone }: ArticleTableProps) {
  return (
    <Table
      caption="Articles"
      hideCaption
      columns={columns(timeZone)}
      rows={items}
      rowKey={(item) => item.id}
    />
  );
}

function columns(timeZone: string): Column<ArticleListItem>[] {
  return [
    { key: "title", header: "Article", primary: true, cell: (item) => <Title item={item} /> },
    { key: "outlet", header: "Outlet", cell: (item) => item.outlet ?? <Unknown /> },
    {
      key: "published",
      header: "Published",
      cell: (item) =>
        item.publishedOn === null ? <Unknown /> : <DateTime value={item.publishedOn} timeZone={timeZone} />,
    },
    {
      key: "coverage",
      header: "Coverage",
      cell: ({ coverage }) => (
        <div className="sm:min-w-32">
          <Meter label="Coverage in sentences" hideLabel value={coverage.decided} max={coverage.total} />
        </div>
      ),
    },
    { key: "claims", header: "Claims", align: "end", cell: (item) => item.claims },
    {
      key: "imported",
      header: "Imported",
      cell: (item) => (
        <span className="text-muted">
          <DateTime value={item.importedAt} timeZone={timeZone} />
          {item.importedBy === null ? null : <span className="block text-xs">{item.importedBy}</span>}
        </span>
      ),
    },
  ];
}

function Title({ item }: { readonly item: ArticleListItem }) {
  return (
    <a
      href={`/desk/articles/${item.slug}`}
      dir="auto"
      className="tap font-serif text-lg leading-snug font-semibold hover:text-accent hover:underline hover:underline-offset-4"
    >
      {titleOf(item)}
    </a>
  );
}

function Unknown() {
  return <span className="text-muted italic">Unknown</span>;
}
