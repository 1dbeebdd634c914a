import { z } from "zod";
import type { Handle } from "#lib/db/database.ts";

const mergedPayload = z.object({ intoId: z.uuid() });
/** Speakers merged one into the other, again and again: more steps than this are no honest history. */
const maxSteps = 20;

/**
 * The speaker that one merged away has become, by following the events of the merges; null when it was never merged
 * or its trail ends (a redacted payload). The row itself may be gone, its events never are.
 */
export async function findMergedInto(
  db: Handle,
  speakerId: string,
): Promise<{ slug: string; name: string } | null> {
  let id = speakerId;
  for (let step = 0; step < maxSteps; step += 1) {
    const event = await db.event.findFirst({
      where: { subjectType: "speaker", subjectId: id, kind: "speaker.merged" },
      orderBy: { seq: "desc" },
      select: { payload: { select: { body: true, redactedAt: true } } },
    });
    if (!event?.payload || event.payload.redactedAt !== null) return null;
    id = mergedPayload.parse(JSON.parse(event.payload.body)).intoId;
    const speaker = await db.speaker.findFirst({
      where: { id, aliases: { some: {} } },
      select: { slug: true, name: true },
    });
    if (speaker !== null) return speaker;
  }
  return null;
}
