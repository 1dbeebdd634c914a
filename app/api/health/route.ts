import { connection } from "next/server";
import { isHealthy } from "#lib/web/health.ts";

/** 200 when this process can read and write its database, 503 otherwise. Says nothing else to strangers. */
export async function GET(): Promise<Response> {
  await connection();
  const healthy = await isHealthy();
  return Response.json(
    { status: healthy ? "ok" : "unavailable" },
    { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
