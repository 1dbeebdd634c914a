import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { sourceKindLabels, sourceTierLabels } from "#lib/domain/evidence/evidence.ts";
import { getSource, type SourceView } from "#lib/queries/desk/get-source.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SnapshotForm } from "../_components/snapshot-form.tsx";
import { SnapshotList } from "../_components/snapshot-list.tsx";
import { SourceUses } from "../_components/source-uses.tsx";

export const instant = false;
export const metadata = { title: "Source" };

/** One source: what it is, its stored copies, the claims that rest on it. */
export default async function SourcePage(props: PageProps<"/desk/sources/[id]">) {
  const { id } = await props.params;
  const [source, { timeZone }] = await Promise.all([readDesk(getSource, id), deskSettings()]);
  if (source === null) notFound();
  return (
    <>
      <PageHeader
        title={source.title}
        breadcrumbs={[{ label: "Sources", href: "/desk/sources" }]}
        actions={
          source.mayEdit ? (
            <ButtonLink href={`/desk/sources/${source.id}/edit`} icon="edit">
              Edit source
            </ButtonLink>
          ) : null
        }
      />
      <Columns
        main={
          <Stack gap={8}>
            <Section title="Used in">
              <SourceUses uses={source.uses} total={source.useCount} />
            </Section>
            <Section title="Stored copies">
              <Copies source={source} timeZone={timeZone} />
            </Section>
          </Stack>
        }
        aside={<Facts source={source} timeZone={timeZone} />}
        asideLabel="About this source"
      />
    </>
  );
}

function Copies({ source, timeZone }: { source: SourceView; timeZone: string }) {
  return (
    <Stack gap={6}>
      {source.snapshots.length === 0 ? (
        <p className="max-w-prose text-muted">
          No copy is stored. Pages move and vanish: a copy proves what stood there on the day it was read.
        </p>
      ) : (
        <SnapshotList snapshots={source.snapshots} timeZone={timeZone} />
      )}
      {source.mayAddSnapshot ? (
        <div className="max-w-form">
          <SnapshotForm sourceId={source.id} />
        </div>
      ) : null}
    </Stack>
  );
}

function Facts({ source, timeZone }: { source: SourceView; timeZone: string }) {
  const published =
    source.publishedOn === null ? null : <DateTime value={source.publishedOn} timeZone={timeZone} />;
  return (
    <DescriptionList
      items={[
        { term: "Publisher", detail: source.publisher || <Missing /> },
        { term: "Web address", detail: source.url === null ? "None" : <Address url={source.url} /> },
        { term: "Kind", detail: sourceKindLabels[source.kind] },
        { term: "Tier", detail: sourceTierLabels[source.tier] },
        { term: "Published on", detail: published ?? (source.undated ? "Undated" : <Missing />) },
        { term: "Interests of the source", detail: source.interestNote ?? "None noted" },
        { term: "Added", detail: <DateTime value={source.addedAt} timeZone={timeZone} /> },
      ]}
    />
  );
}

function Missing() {
  return <span className="text-warn">Not known yet</span>;
}

function Address({ url }: { url: string }) {
  return (
    <a href={url} className="link break-all" rel="noopener noreferrer external">
      {url}
    </a>
  );
}
