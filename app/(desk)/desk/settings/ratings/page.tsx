import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import type { Rating } from "#lib/domain/rating/rating.ts";
import { listRatings } from "#lib/queries/desk/list-ratings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SettingsFrame } from "../_components/settings-frame.tsx";

export const instant = false;
export const metadata: Metadata = { title: "Ratings" };

/** The scale in force, on both axes. Verdicts pin the version they were made under. */
export default async function RatingsPage() {
  const scale = await readDesk(listRatings);
  if (scale === null) notFound();
  return (
    <SettingsFrame
      current="ratings"
      lead={`Version ${String(scale.version)} of the scale. Each verdict keeps the version it was made under.`}
    >
      <Stack gap={10}>
        <Scale title="Content" ratings={scale.ratings.filter((rating) => rating.axis === "content")} />
        <Scale
          title="Attribution"
          ratings={scale.ratings.filter((rating) => rating.axis === "attribution")}
        />
      </Stack>
    </SettingsFrame>
  );
}

function Scale({ title, ratings }: { title: string; ratings: readonly Rating[] }) {
  return (
    <Section title={title}>
      <Table
        caption={`Ratings of the axis ${title.toLowerCase()}`}
        hideCaption
        rows={ratings}
        rowKey={(rating) => rating.key}
        columns={[
          {
            key: "label",
            header: "Rating",
            primary: true,
            cell: (rating) => <RatingBadge label={rating.label} tone={rating.tone} size="small" />,
          },
          { key: "value", header: "Number", align: "end", cell: (rating) => rating.value ?? "None" },
          { key: "definition", header: "Definition", cell: (rating) => rating.definition },
        ]}
      />
    </Section>
  );
}
