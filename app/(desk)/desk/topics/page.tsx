import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { listTopics } from "#lib/queries/desk/list-topics.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { textParam } from "../_components/search-params.ts";
import { EntryTable } from "./_components/entry-table.tsx";

export const instant = false;
export const metadata = { title: "Topics" };

/** What claims are about, by name. */
export default async function TopicsPage(props: PageProps<"/desk/topics">) {
  const params = await props.searchParams;
  const q = textParam(params["q"]).trim();
  const after = textParam(params["after"]);
  const list = await readDesk(listTopics, { q, after });
  return (
    <>
      <PageHeader
        title="Topics"
        lead="What claims are about. A topic with a live claim has a public page."
        breadcrumbs={[{ label: "Speakers", href: "/desk/speakers" }]}
      />
      <EntryTable
        list={list}
        href="/desk/topics"
        q={q}
        isLater={after !== ""}
        noun="topics"
        single="topic"
        icon="claim"
        detail="Description"
        uses="Claims"
        none="A topic comes with the first claim that is given it."
      />
    </>
  );
}
