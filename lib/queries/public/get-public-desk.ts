import { builtInMethodologyVersion, methodologySlug } from "#lib/domain/page/page.ts";
import type { RatingAxis, RatingTone } from "#lib/domain/rating/rating.ts";
import { ifcnCodeUrl } from "#lib/domain/settings/settings.schema.ts";
import { isLanguage, type Language } from "#lib/words/languages.ts";
import type { Handle } from "#lib/db/database.ts";
import { readSettings } from "#lib/db/settings.ts";
import { listPublicPages, type PublicPageLink } from "./list-public-pages.ts";

/** What readers may know of the desk: it stands on every public page. */
export interface PublicDesk {
  readonly deskName: string;
  readonly organisationName: string;
  readonly address: string;
  readonly contactEmail: string;
  /** Empty where none is set. */
  readonly websiteUrl: string;
  /** Licence under which the dumps may be used; empty while the desk says none. */
  readonly dataLicenceUrl: string;
  readonly logoSha256: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Language of the interface without a prefix. */
  readonly language: Language;
  readonly isSample: boolean;
  readonly publishCoverage: boolean;
  /** The desk's standing pages in force, in the order links to them are shown. */
  readonly pages: readonly PublicPageLink[];
  /** Where readers may complain to the IFCN; null for a desk that did not sign its code. */
  readonly ifcnUrl: string | null;
  /** Number of the methodology in force; 1 is what the application holds every desk to. */
  readonly methodologyVersion: number;
  readonly scaleVersion: number;
  /** Ratings in use, in their order; retired ones are left out. */
  readonly ratings: readonly PublicRating[];
}

export interface PublicRating {
  readonly axis: RatingAxis;
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly definition: string;
  readonly tone: RatingTone;
}

/** The desk's public face: names, contact, zone, standing pages and the rating scale in use. */
export async function getPublicDesk(db: Handle): Promise<PublicDesk> {
  const [settings, scale, pages] = await Promise.all([readSettings(db), readScale(db), listPublicPages(db)]);
  return {
    deskName: settings.deskName,
    organisationName: settings.organisationName,
    address: settings.address,
    contactEmail: settings.contactEmail,
    websiteUrl: settings.websiteUrl,
    dataLicenceUrl: settings.dataLicenceUrl,
    logoSha256: settings.logoSha256,
    timeZone: settings.timeZone,
    language: isLanguage(settings.language) ? settings.language : "en",
    isSample: settings.isSample,
    publishCoverage: settings.publishCoverage,
    pages,
    ifcnUrl: settings.ifcnSignatory ? settings.ifcnUrl || ifcnCodeUrl : null,
    methodologyVersion: pages.find((page) => page.slug === methodologySlug)?.n ?? builtInMethodologyVersion,
    scaleVersion: scale.version,
    ratings: scale.ratings.map((rating) => ({ ...rating, tone: rating.tone as RatingTone })),
  };
}

function readScale(db: Handle) {
  return db.ratingScale.findFirstOrThrow({
    orderBy: { version: "desc" },
    select: {
      version: true,
      ratings: {
        where: { retired: false },
        orderBy: { position: "asc" },
        select: { axis: true, key: true, label: true, value: true, definition: true, tone: true },
      },
    },
  });
}
