import type { Metadata } from "next";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { listArticles } from "#lib/queries/desk/list-articles.ts";
import { listExports, type ExportItem } from "#lib/queries/desk/list-exports.ts";
import { suggestionWorth } from "#lib/queries/desk/suggestion-worth.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { publicFacets } from "#lib/web/public-reads.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { ArticleReports } from "./_components/article-reports.tsx";
import { PublishedClaimsForm, WorkingClaimsForm } from "./_components/export-forms.tsx";
import { SuggestionWorthTable } from "./_components/suggestion-worth.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Reports" };

/** What can be taken out of the desk as a file, and who took what lately. */
export default async function ReportsPage(props: PageProps<"/desk/reports">) {
  const { q } = await props.searchParams;
  const words = typeof q === "string" ? q : undefined;
  const [articles, exports] = await Promise.all([
    readDesk(listArticles, { q: words }),
    readDesk(listExports),
  ]);
  // The clock is read once a request has been waited for: a prerender has none.
  const worth = await readDesk(suggestionWorth, new Date());
  const [facets, { timeZone }] = await Promise.all([publicFacets(), deskSettings()]);
  return (
    <>
      <PageHeader
        title="Reports"
        lead="Take claims out of the desk as files. Each export is noted in the history."
      />
      <div className="flex flex-col gap-10">
        <div className="grid gap-10 lg:grid-cols-2">
          <Section title="Published claims">
            <PublishedClaimsForm facets={facets} />
          </Section>
          <Section title="Working list">
            <WorkingClaimsForm />
          </Section>
        </div>
        <Section title="Claim report of an article">
          <ArticleReports items={articles.items} query={words} timeZone={timeZone} />
        </Section>
        <Section title="What suggestions are worth">
          <SuggestionWorthTable worth={worth} />
        </Section>
        <Section title="Latest exports">
          <LatestExports items={exports} timeZone={timeZone} />
        </Section>
      </div>
    </>
  );
}

const kindLabels: Readonly<Record<string, string>> = {
  claims: "Published claims",
  "working-claims": "Working list",
  article: "Claim report of an article",
};

function LatestExports({ items, timeZone }: { items: readonly ExportItem[]; timeZone: string }) {
  return (
    <Table
      caption="Latest exports"
      hideCaption
      rows={items}
      rowKey={(item) => item.id}
      empty={<EmptyState icon="download" title="Nothing has been exported yet." />}
      columns={[
        { key: "kind", header: "Export", primary: true, cell: (item) => kindLabels[item.kind] ?? item.kind },
        { key: "format", header: "Format", cell: (item) => item.format.toUpperCase() },
        { key: "rows", header: "Claims", align: "end", cell: (item) => item.rows ?? "" },
        { key: "by", header: "By", cell: (item) => item.by ?? "Command line" },
        {
          key: "at",
          header: "When",
          cell: (item) => <DateTime value={item.at} timeZone={timeZone} format="datetime" />,
        },
      ]}
    />
  );
}
