import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { Table } from "#app/_ui/base/table.tsx";
import { getScale, type ScaleRating } from "#lib/queries/desk/get-scale.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { ScaleForm } from "./_components/scale-form.tsx";
import { ScaleVersions } from "./_components/scale-versions.tsx";
import { axisTitles } from "./axis-titles.ts";

export const instant = false;
export const metadata: Metadata = { title: "Ratings" };

/** The scale in force, on both axes: managing editors make its next version here, everybody may read it. */
export default async function RatingsPage(props: PageProps<"/desk/settings/ratings">) {
  const { notice } = await props.searchParams;
  const [scale, { timeZone }] = await Promise.all([readDesk(getScale), deskSettings()]);
  if (scale === null) notFound();
  return (
    <SettingsFrame
      current="ratings"
      lead={`Version ${String(scale.version)} of the scale. Each verdict keeps the version it was made under.`}
    >
      <Stack gap={10}>
        {notice === "published" ? (
          <FormMessage
            tone="success"
            message={`Version ${String(scale.version)} is in force. Verdicts keep the version they were made under.`}
          />
        ) : null}
        {scale.mayEdit ? (
          <ScaleForm scale={scale} />
        ) : (
          scale.axes.map(({ axis, ratings }) => (
            <Scale key={axis} title={axisTitles[axis]} ratings={ratings} />
          ))
        )}
        <ScaleVersions versions={scale.versions} timeZone={timeZone} />
      </Stack>
    </SettingsFrame>
  );
}

function Scale({ title, ratings }: { title: string; ratings: readonly ScaleRating[] }) {
  return (
    <Section title={title}>
      <Table
        caption={`Ratings: ${title}`}
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
          { key: "state", header: "State", cell: (rating) => (rating.retired ? "Retired" : "In use") },
        ]}
      />
    </Section>
  );
}
