import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { Table, type Column } from "#app/_ui/base/table.tsx";
import { speakerKindLabels } from "#lib/domain/speaker/speaker.ts";
import { listSpeakers, type SpeakerListItem } from "#lib/queries/desk/list-speakers.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { ListSearch } from "../_components/list-search.tsx";
import { hrefWith, textParam } from "../_components/search-params.ts";

export const instant = false;
export const metadata = { title: "Speakers" };

const columns: Column<SpeakerListItem>[] = [
  {
    key: "name",
    header: "Name",
    primary: true,
    cell: (item) => (
      <a href={`/desk/speakers/${item.slug}`} className="tap hover:text-accent hover:underline">
        {item.name}
      </a>
    ),
  },
  { key: "aliases", header: "Other names", cell: (item) => item.aliases.join(" · ") || "—" },
  { key: "role", header: "Role", cell: (item) => item.role ?? "—" },
  {
    key: "kind",
    header: "Kind",
    cell: (item) => <span className="whitespace-nowrap">{speakerKindLabels[item.kind]}</span>,
  },
  { key: "claims", header: "Claims", align: "end", cell: (item) => item.claims },
];

/** Everybody who makes claims, by name. */
export default async function SpeakersPage(props: PageProps<"/desk/speakers">) {
  const params = await props.searchParams;
  const q = textParam(params["q"]).trim();
  const after = textParam(params["after"]);
  const list = await readDesk(listSpeakers, { q, after });
  return (
    <>
      <PageHeader
        title="Speakers"
        lead="People and organisations who make claims, with every name they go by."
        actions={
          <>
            <ButtonLink href="/desk/topics">Topics</ButtonLink>
            <ButtonLink href="/desk/outlets">Outlets</ButtonLink>
            {list.mayAdd ? (
              <ButtonLink href="/desk/speakers/new" variant="primary" icon="plus">
                Add speaker
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ListSearch action="/desk/speakers" label="Search speakers" value={q} hint="Any of their names" />
      <Table
        caption="Speakers by name"
        hideCaption
        columns={columns}
        rows={list.items}
        rowKey={(item) => item.id}
        empty={<NoSpeakers q={q} />}
      />
      <Pagination
        newerHref={after === "" ? undefined : hrefWith("/desk/speakers", { q })}
        newerLabel="First"
        olderHref={
          list.nextCursor === null ? undefined : hrefWith("/desk/speakers", { q, after: list.nextCursor })
        }
        olderLabel="Next"
        summary={
          list.total === 0
            ? undefined
            : list.total === 1
              ? "1 speaker"
              : `${list.total.toLocaleString("en")} speakers`
        }
      />
    </>
  );
}

function NoSpeakers({ q }: { q: string }) {
  if (q !== "") {
    return (
      <EmptyState icon="search" title="No speaker goes by that name.">
        Case and accents do not matter. Another spelling may be on file.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="speaker" title="There are no speakers yet.">
      A speaker comes with the first claim that names one, or is added here beforehand.
    </EmptyState>
  );
}
