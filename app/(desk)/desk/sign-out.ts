"use server";

import { redirect } from "next/navigation";
import { endSession } from "#lib/auth/session.ts";

/** Signs this browser out and goes to the sign-in page. Needs no proof of identity: it only takes a cookie away. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect("/sign-in");
}
