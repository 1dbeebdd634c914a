import { Button } from "#app/_ui/base/button.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { TextInput } from "#app/_ui/base/text-input.tsx";
import type { ArticleListItem } from "#lib/queries/desk/list-articles.ts";
import { titleOf } from "../../articles/_components/article-title.ts";

interface ArticleReportsProps {
  readonly items: readonly ArticleListItem[];
  readonly query: string | undefined;
  readonly timeZone: string;
}

/** Enough to find an article again; older ones are searched for. */
const shown = 10;

/** Articles with links to their claim reports, the newest or those that were searched for. */
export function ArticleReports({ items, query, timeZone }: ArticleReportsProps) {
  return (
    <>
      <form action="/desk/reports" method="get" className="mb-5 flex max-w-form flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <TextInput
            type="search"
            name="q"
            label="Find an article"
            defaultValue={query ?? ""}
            maxLength={200}
          />
        </div>
        <Button type="submit" icon="search">
          Find
        </Button>
      </form>
      <Table
        caption="Articles"
        hideCaption
        rows={items.slice(0, shown)}
        rowKey={(item) => item.slug}
        empty={
          <EmptyState
            icon="article"
            title={query ? "No article matches." : "No article has been imported yet."}
          />
        }
        columns={[
          { key: "title", header: "Article", primary: true, cell: nameOf },
          { key: "outlet", header: "Outlet", cell: (item) => item.outlet ?? "Unknown" },
          {
            key: "date",
            header: "Published",
            cell: (item) =>
              item.publishedOn ? <DateTime value={item.publishedOn} timeZone={timeZone} /> : "Unknown",
          },
          { key: "report", header: "Report", cell: (item) => <ReportLinks item={item} /> },
        ]}
      />
    </>
  );
}

function ReportLinks({ item }: { item: ArticleListItem }) {
  const path = `/desk/reports/articles/${item.slug}`;
  return (
    <span className="flex gap-x-4 whitespace-nowrap">
      <a href={path} className="link" aria-label={`Published claims of ${nameOf(item)}`}>
        Published
      </a>
      <a href={`${path}?internal=1`} className="link" aria-label={`All claims of ${nameOf(item)}, internal`}>
        Internal
      </a>
      <a
        href={`${path}?download=1`}
        className="link"
        aria-label={`Save the report of ${nameOf(item)} as a file`}
      >
        Save
      </a>
    </span>
  );
}

function nameOf(item: ArticleListItem): string {
  return titleOf(item);
}
