import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { feedLinksOf } from "#lib/publishing/feeds/feed-address.ts";
import { newsOrganizationOf, publisherOf } from "#lib/publishing/json-ld/publisher.ts";
import { webSiteOf } from "#lib/publishing/json-ld/web-site.ts";
import { publicOrigin, publicUrl } from "#lib/web/public-origin.ts";
import { newestClaims } from "#lib/web/public-reads.ts";
import { ClaimCards } from "./_components/claim-cards.tsx";
import { publicPage } from "./_site/public-page.tsx";

const shown = 8;

/** The front page: what the desk does, and what it has published last. */
export const GET = publicPage(async ({ desk, words }) => {
  const latest = await newestClaims(shown);
  const { t } = words;
  const origin = publicOrigin();
  const publisher = publisherOf(desk, origin);
  return {
    title: desk.deskName,
    description: t("site.home.promise"),
    path: "/",
    tags: [publicTags.claims],
    jsonLd: [
      webSiteOf(desk.deskName, desk.language, publisher, origin),
      newsOrganizationOf(publisher, origin),
    ],
    alternates: feedLinksOf(publicUrl(words.href("/")).replace(/\/$/, ""), "/claims", {}, desk.deskName),
    body: (
      <>
        <header className="mb-10 max-w-form">
          {/* The masthead right above shows the name already; what the eye meets first is what the desk does. */}
          <h1 className="sr-only">{desk.deskName}</h1>
          <p className="font-serif text-3xl font-semibold text-balance">{t("site.home.promise")}</p>
          <p className="mt-4 text-sm">
            <a href={words.href("/methodology")} className="link">
              {t("site.home.how")}
            </a>
          </p>
        </header>
        <Section title={t("site.home.latest")}>
          {latest.items.length === 0 ? (
            <EmptyState title={t("site.home.none")}>{t("site.home.noneLead")}</EmptyState>
          ) : (
            <>
              <ClaimCards items={latest.items} words={words} timeZone={desk.timeZone} level={3} />
              <div className="mt-4">
                <ButtonLink href={words.href("/claims")}>{t("site.home.all")}</ButtonLink>
              </div>
            </>
          )}
        </Section>
      </>
    ),
  };
});
