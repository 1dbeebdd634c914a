import { randomBytes, randomUUID } from "node:crypto";
import { moveReaderMessage } from "#lib/commands/reader-message/move-reader-message.ts";
import { receiveReaderMessage } from "#lib/commands/reader-message/receive-reader-message.ts";
import type { ReaderMessageFields, ReaderMove } from "#lib/domain/reader-message/reader-message.ts";
import { moveReaderMessageInput } from "#lib/domain/reader-message/reader-message.schema.ts";
import { sha256 } from "#lib/publishing/canonical-json.ts";
import { fillDatesIn } from "./sample-dates.ts";
import { act, entry, type SampleStage } from "./sample-stage.ts";

/** A reader asks for a claim to be checked; nobody has looked at it yet. */
export async function playProposal(stage: SampleStage): Promise<void> {
  await send(stage, null, {
    ...{ kind: "claim", name: null, email: null, wouldBeRight: null },
    text: "The harbour café says its coffee is roasted in Port Lorne. I have never seen a roastery in town.",
    place: "The board outside the harbour café, seen on [[md3]]",
  });
}

/** What another reader found unclear in the claim on the ferry's first weekend. */
const errorText =
  "You write that 212 passengers took the night ferry. That reads as if 212 people had left Port Lorne; your own table has 182 outbound.";

/** A reader reports an error, and somebody at the desk sees that there is something in it. */
export async function playErrorReport(stage: SampleStage): Promise<void> {
  const claimId = entry(stage.claims, "first-weekend", "claim");
  await send(
    stage,
    { claimId, n: 1 },
    {
      ...{ kind: "error", text: errorText, place: null, name: null, email: null },
      wouldBeRight: "Say that 212 counts both directions.",
    },
  );
  await move(stage, "take-up", null);
}

/** The claim was made clearer: the reader is told so on the status page. */
export async function playErrorAnswer(stage: SampleStage): Promise<void> {
  await move(
    stage,
    "answer",
    "You are right, and thank you. The page says now that 212 counts both directions together; the finding stays the same. The clarification stands in our public log.",
  );
}

/** As the public form does it; nobody is given the status address, whose secret is forgotten here. */
async function send(
  stage: SampleStage,
  about: { readonly claimId: string; readonly n: number } | null,
  fields: ReaderMessageFields,
): Promise<void> {
  const sender = { id: randomUUID(), tokenHash: sha256(randomBytes(32).toString("hex")) };
  const input = { fields: fillDatesIn(fields, stage.now), about, language: "en", sender };
  const outcome = await receiveReaderMessage(stage.deps, input);
  if (!outcome.ok) throw new Error(`The sample's reader was refused: ${outcome.refusal.message}`);
}

/** An editor handles the error report. */
async function move(stage: SampleStage, readerMove: ReaderMove, answer: string | null): Promise<void> {
  const message = await stage.db.readerMessage.findFirstOrThrow({
    where: { text: errorText },
    select: { id: true, version: true },
  });
  await act(stage, "editor", moveReaderMessage, moveReaderMessageInput, {
    ...{ messageId: message.id, version: message.version },
    ...{ move: readerMove, answer: answer ?? undefined },
  });
}
