import "server-only";

import { database } from "#lib/db/database.ts";
import {
  getPagePublicationFile,
  getScalePublicationFile,
} from "#lib/queries/public/get-page-publication-file.ts";
import { getPublicPage } from "#lib/queries/public/get-public-page.ts";
import { getScaleHistory } from "#lib/queries/public/get-scale-history.ts";
import { canExist } from "./can-exist.ts";

/** Pages have short slugs: `about`, or a policy's. */
const maxPageSlugChars = 60;

/** A standing page in force, or one of its versions; null is 404. */
export async function publicStandingPage(slug: string, version: number | null) {
  return canExist(slug, maxPageSlugChars) ? getPublicPage(database(), slug, version) : null;
}

/** Every version of the rating scale, the newest first. */
export async function publicScales() {
  return getScaleHistory(database());
}

/** The bytes of one publication of a standing page. */
export async function pagePublicationFile(slug: string, n: number) {
  return canExist(slug, maxPageSlugChars) ? getPagePublicationFile(database(), slug, n) : null;
}

/** The bytes of one version of the rating scale. */
export async function scalePublicationFile(version: number) {
  return getScalePublicationFile(database(), version);
}
