import type { Handle, Tx } from "./database.ts";

/** The outlet that goes by a name, or null. `foldedName` comes from lib/language/fold-name.ts. */
export async function findOutletByName(db: Handle, foldedName: string): Promise<string | null> {
  const outlet = await db.outlet.findUnique({ where: { foldedName }, select: { id: true } });
  return outlet?.id ?? null;
}

/** Writes a new outlet. The caller holds the lock on the name (lib/db/slugs.ts). */
export async function insertOutlet(
  tx: Tx,
  outlet: { readonly slug: string; readonly name: string; readonly foldedName: string },
): Promise<string> {
  const created = await tx.outlet.create({ data: outlet, select: { id: true } });
  return created.id;
}
