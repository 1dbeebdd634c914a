import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { RatingBadge } from "#app/_ui/claim/rating-badge.tsx";
import type { RatingAxis } from "#lib/domain/rating/rating.ts";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import { publicPage } from "../_site/public-page.tsx";
import { CorrectionsPolicy, HowWeCheck } from "./_components/standing-texts.tsx";

/** How the desk works and rates. */
export const GET = publicPage(({ desk }) =>
  Promise.resolve({
    title: "Methodology",
    description: "How we choose claims, check them, rate them and correct ourselves.",
    path: "/methodology",
    tags: [],
    current: "methodology",
    body: (
      <>
      <PageHeader
        title="Methodology"
        lead="How we choose claims, check them, rate them and correct ourselves."
        meta={`Methodology version ${String(desk.methodologyVersion)} · rating scale ${String(desk.scaleVersion)}`}
      />
      <div className="flex max-w-form flex-col gap-10">
        <HowWeCheck />
        <Scale
          desk={desk}
          axis="content"
          title="Content: is it so?"
          lead="The content rating is about the statement itself, whoever made it."
        />
        <Scale
          desk={desk}
          axis="attribution"
          title="Attribution: did they say it?"
          lead="Where a claim is somebody’s reported speech, a second rating says whether that person made the statement."
        />
        <CorrectionsPolicy />
      </div>
      </>
    ),
  }),
);

interface ScaleProps {
  readonly desk: PublicDesk;
  readonly axis: RatingAxis;
  readonly title: string;
  readonly lead: string;
}

function Scale({ desk, axis, title, lead }: ScaleProps) {
  const ratings = desk.ratings.filter((rating) => rating.axis === axis);
  return (
    <Section title={title}>
      <p className="mb-4 max-w-prose text-muted">{lead}</p>
      <dl className="flex flex-col">
        {ratings.map((rating) => (
          <div
            key={rating.key}
            className="grid gap-x-6 gap-y-2 border-t border-line py-4 sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <dt>
              <RatingBadge label={rating.label} tone={rating.tone} />
            </dt>
            <dd>
              {rating.definition}
              {rating.value === null ? null : (
                <span className="block text-sm text-muted">
                  Told to search engines as {rating.value} of 5
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
