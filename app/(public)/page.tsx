import type { Metadata } from "next";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { publicMetadata } from "#lib/web/public-metadata.ts";
import { publicClaims, requestDesk } from "#lib/web/public-reads.ts";
import { ClaimCards } from "./_components/claim-cards.tsx";
import { PublicFrame } from "./_components/public-frame.tsx";

/** Made at request time: a build knows neither the database nor the desk's name. */
export const instant = false;

const promise =
  "We take the news apart into single claims, check each one in the open, and show our evidence.";
const shown = 8;

export async function generateMetadata(): Promise<Metadata> {
  const desk = await requestDesk();
  return publicMetadata(desk, { title: desk.deskName, description: promise, path: "/" });
}

export default async function Page() {
  const desk = await requestDesk();
  const latest = await publicClaims({});
  return (
    <PublicFrame desk={desk}>
      <header className="mb-10 max-w-form">
        {/* The masthead right above shows the name already; what the eye meets first is what the desk does. */}
        <h1 className="sr-only">{desk.deskName}</h1>
        <p className="font-serif text-3xl font-semibold text-balance">{promise}</p>
        <p className="mt-4 text-sm">
          <a href="/methodology" className="link">
            How we check and rate
          </a>
        </p>
      </header>
      <Section title="Latest claims">
        {latest.items.length === 0 ? (
          <EmptyState title="Nothing is published yet">
            As soon as the desk publishes its first claim, it stands here.
          </EmptyState>
        ) : (
          <>
            <ClaimCards items={latest.items.slice(0, shown)} timeZone={desk.timeZone} level={3} />
            <div className="mt-4">
              <ButtonLink href="/claims">See all claims</ButtonLink>
            </div>
          </>
        )}
      </Section>
    </PublicFrame>
  );
}
