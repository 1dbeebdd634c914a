import { Prisma } from "./generated/client.ts";

/** What empties a nullable JSON column; plain null would be refused, because JSON has a null of its own. */
export const jsonNull = Prisma.DbNull;
