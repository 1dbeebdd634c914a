import { addEvidence } from "#lib/commands/evidence/add-evidence.ts";
import { addSnapshot } from "#lib/commands/source/add-snapshot.ts";
import { addSource } from "#lib/commands/source/add-source.ts";
import { addEvidenceInput, addSnapshotInput, addSourceInput } from "#lib/domain/evidence/evidence.schema.ts";
import { fillDates } from "./sample-dates.ts";
import { act, personOf, type SampleStage } from "./sample-stage.ts";
import type { EvidenceSpec, SourceSpec, Who } from "./sample-spec.ts";
import { ferrySources } from "./sources-ferry.ts";
import { townSources } from "./sources-town.ts";

const library: Readonly<Record<string, SourceSpec>> = { ...ferrySources, ...townSources };

/** Adds one item of evidence; a source of the library is made, with its stored copy, where it is first used. */
export async function playEvidence(
  stage: SampleStage,
  who: Who,
  claimId: string,
  spec: EvidenceSpec,
): Promise<void> {
  const { source, stance, quote, locator, note, group, confidentialReason } = spec;
  const named = typeof source === "string" ? { id: await sourceId(stage, who, source) } : source;
  await act(stage, who, addEvidence, addEvidenceInput, {
    claimId,
    source: named,
    stance,
    quote,
    locator,
    note,
    independenceGroup: group,
    confidential: confidentialReason !== undefined,
    confidentialReason,
  });
}

async function sourceId(stage: SampleStage, who: Who, key: string): Promise<string> {
  const known = stage.sources.get(key);
  if (known !== undefined) return known;
  const spec = library[key];
  if (spec === undefined) throw new Error(`The sample's library has no source “${key}”.`);
  const { snapshot, ...fields } = spec;
  const made = await act(stage, who, addSource, addSourceInput, fields);
  stage.sources.set(key, made.sourceId);
  if (snapshot !== undefined) await keepCopy(stage, who, made.sourceId, snapshot);
  return made.sourceId;
}

async function keepCopy(
  stage: SampleStage,
  who: Who,
  id: string,
  [fileName, text]: readonly [string, string],
): Promise<void> {
  // Bytes do not pass through JSON, so this input is checked here and not by `act`.
  const bytes = new TextEncoder().encode(fillDates(text, stage.now));
  const mediaType = fileName.endsWith(".csv") ? "text/csv" : "text/plain";
  const input = addSnapshotInput.parse({ sourceId: id, fileName, mediaType, bytes });
  const kept = await addSnapshot(stage.deps, personOf(stage, who), input);
  if (!kept.ok) throw new Error(`The sample's copy ${fileName} was refused: ${kept.refusal.message}`);
}
