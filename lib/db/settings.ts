import type { Handle } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const settingsSelect = {
  deskName: true,
  organisationName: true,
  address: true,
  contactEmail: true,
  websiteUrl: true,
  logoSha256: true,
  timeZone: true,
  singleReader: true,
  publishCoverage: true,
  methodology: true,
  methodologyVersion: true,
  isSample: true,
  setUpAt: true,
  version: true,
} satisfies Prisma.SettingSelect;

export type DeskSettings = Prisma.SettingGetPayload<{ select: typeof settingsSelect }>;

/** The one row of settings; it exists from the first migration on. */
export async function readSettings(db: Handle): Promise<DeskSettings> {
  return db.setting.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect });
}
