import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { listOutlets } from "#lib/queries/desk/list-outlets.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { textParam } from "../_components/search-params.ts";
import { EntryTable } from "../topics/_components/entry-table.tsx";

export const instant = false;
export const metadata = { title: "Outlets" };

/** Who published the articles the desk examines, by name. */
export default async function OutletsPage(props: PageProps<"/desk/outlets">) {
  const params = await props.searchParams;
  const q = textParam(params["q"]).trim();
  const after = textParam(params["after"]);
  const list = await readDesk(listOutlets, { q, after });
  return (
    <>
      <PageHeader
        title="Outlets"
        lead="Who published the articles. An outlet with a live claim in one of them has a public page."
        breadcrumbs={[{ label: "Speakers", href: "/desk/speakers" }]}
      />
      <EntryTable
        list={list}
        href="/desk/outlets"
        q={q}
        isLater={after !== ""}
        noun="outlets"
        single="outlet"
        icon="article"
        detail="Address"
        uses="Articles"
        none="An outlet comes with the first article that names it."
      />
    </>
  );
}
