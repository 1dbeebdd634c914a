import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const settingsSelect = {
  deskName: true,
  organisationName: true,
  address: true,
  contactEmail: true,
  websiteUrl: true,
  dataLicenceUrl: true,
  logoSha256: true,
  timeZone: true,
  language: true,
  singleReader: true,
  publishCoverage: true,
  ifcnSignatory: true,
  ifcnUrl: true,
  isSample: true,
  readerMessages: true,
  readerContactDays: true,
  setUpAt: true,
  version: true,
} satisfies Prisma.SettingSelect;

export type DeskSettings = Prisma.SettingGetPayload<{ select: typeof settingsSelect }>;

/** The one row of settings; it exists from the first migration on. */
export async function readSettings(db: Handle): Promise<DeskSettings> {
  return db.setting.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect });
}

/** The settings, locked until the transaction ends: for the change that depends on what kind of desk this is. */
export async function lockSettings(tx: Tx): Promise<DeskSettings> {
  await tx.$queryRaw`SELECT id FROM settings WHERE id = 1 FOR UPDATE`;
  return readSettings(tx);
}
