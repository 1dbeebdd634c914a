import type { Handle, Tx } from "./database.ts";
import type { Prisma } from "./generated/client.ts";

const pageSelect = {
  id: true,
  slug: true,
  title: true,
  text: true,
  language: true,
  state: true,
  lastPublication: true,
  updatedAt: true,
  version: true,
} satisfies Prisma.PageSelect;

/** The working copy of a standing page. */
export type PageRow = Prisma.PageGetPayload<{ select: typeof pageSelect }>;

/** The working copy at an address; null when nobody has begun it. */
export async function findPage(db: Handle, slug: string): Promise<PageRow | null> {
  return db.page.findUnique({ where: { slug }, select: pageSelect });
}

/** Every page somebody has begun, by address. */
export async function listPageRows(db: Handle): Promise<PageRow[]> {
  return db.page.findMany({ select: pageSelect, orderBy: { slug: "asc" } });
}

/** The same, locked until the transaction ends: of two people who publish it, one goes first. */
export async function lockPage(tx: Tx, slug: string): Promise<PageRow | null> {
  await tx.$queryRaw`SELECT id FROM pages WHERE slug = ${slug} FOR UPDATE`;
  return findPage(tx, slug);
}

/** Begins a page at a free address; null when another transaction was faster. */
export async function insertPage(
  tx: Tx,
  fields: { readonly slug: string; readonly title: string; readonly text: string; readonly language: string },
  now: Date,
): Promise<PageRow | null> {
  const [row] = await tx.page.createManyAndReturn({
    data: [{ ...fields, createdAt: now, updatedAt: now }],
    skipDuplicates: true,
    select: pageSelect,
  });
  return row ?? null;
}

/** The frozen body of a page's last publication; null before the first, and when it was redacted. */
export async function readLastPageBody(db: Handle, page: PageRow): Promise<string | null> {
  if (page.lastPublication === 0) return null;
  const row = await db.publication.findUnique({
    where: { kind_subjectId_n: { kind: "page", subjectId: page.id, n: page.lastPublication } },
    select: { body: true, redactedAt: true },
  });
  return row === null || row.redactedAt !== null ? null : row.body;
}
