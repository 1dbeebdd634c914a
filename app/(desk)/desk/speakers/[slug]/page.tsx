import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { Badge } from "#app/_ui/base/badge.tsx";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { speakerKindLabels } from "#lib/domain/speaker/speaker.ts";
import { getSpeaker } from "#lib/queries/desk/get-speaker.ts";
import { mergeCandidates } from "#lib/queries/desk/merge-candidates.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { textParam } from "../../_components/search-params.ts";
import { MergeSpeaker } from "../_components/merge-speaker.tsx";
import { SpeakerClaims } from "../_components/speaker-claims.tsx";
import { SpeakerFacts } from "../_components/speaker-facts.tsx";

export const instant = false;
export const metadata = { title: "Speaker" };

/** One speaker: names, roles, addresses, claims; the way to merge two that are one. */
export default async function SpeakerPage(props: PageProps<"/desk/speakers/[slug]">) {
  const [{ slug }, params, { timeZone }] = await Promise.all([
    props.params,
    props.searchParams,
    deskSettings(),
  ]);
  const answer = await readDesk(getSpeaker, slug);
  if (answer === null) notFound();
  if (answer.kind === "merged") redirect(`/desk/speakers/${answer.into.slug}` as Route);
  const { speaker } = answer;
  const words = textParam(params["into"]).trim();
  const names = [speaker.name, ...speaker.aliases];
  const candidates = speaker.mayEdit ? await readDesk(mergeCandidates, { id: speaker.id, names }, words) : [];
  return (
    <>
      <PageHeader
        title={speaker.name}
        breadcrumbs={[{ label: "Speakers", href: "/desk/speakers" }]}
        meta={<Badge icon="speaker">{speakerKindLabels[speaker.kind]}</Badge>}
        actions={
          speaker.mayEdit ? (
            <ButtonLink href={`/desk/speakers/${speaker.slug}/edit`} icon="edit">
              Edit speaker
            </ButtonLink>
          ) : null
        }
      />
      <Columns
        main={
          <Stack gap={8}>
            {speaker.description === "" ? null : (
              <p className="max-w-prose whitespace-pre-line">{speaker.description}</p>
            )}
            <Section title="Claims">
              <SpeakerClaims claims={speaker.claims} total={speaker.claimCount} />
            </Section>
            {speaker.mayEdit ? (
              <Section title="Merge" id="merge">
                <MergeSpeaker speaker={speaker} candidates={candidates} words={words} />
              </Section>
            ) : null}
          </Stack>
        }
        aside={<SpeakerFacts speaker={speaker} timeZone={timeZone} />}
        asideLabel="About this speaker"
      />
    </>
  );
}
