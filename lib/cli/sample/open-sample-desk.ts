import { hashPassword } from "#lib/auth/passwords.ts";
import { actorForUser, systemActor } from "#lib/auth/system-actor.ts";
import { editOutlet } from "#lib/commands/outlet/edit-outlet.ts";
import { runCommand, type CommandDeps } from "#lib/commands/run-command.ts";
import { editSettings } from "#lib/commands/settings/edit-settings.ts";
import { addSpeaker } from "#lib/commands/speaker/add-speaker.ts";
import type { Database } from "#lib/db/database.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok } from "#lib/domain/outcome/outcome.ts";
import { editOutletInput } from "#lib/domain/outlet/outlet.schema.ts";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { editSettingsInput } from "#lib/domain/settings/settings.schema.ts";
import { addSpeakerInput } from "#lib/domain/speaker/speaker.schema.ts";
import { deskFacts, outlets, people, speakers } from "./people.ts";
import { act, type SampleStage } from "./sample-stage.ts";
import type { Who } from "./sample-spec.ts";

/**
 * Makes the five accounts, active and with one password (hashed once), and marks the desk as a sample. No command
 * makes an active account without an invitation or marks a sample, so this is one of its own, with the same events.
 */
export async function openSampleDesk(
  deps: CommandDeps,
  password: string,
): Promise<Map<Who, Actor & { readonly userId: string }>> {
  const passwordHash = await hashPassword(password);
  const { deskName, timeZone } = deskFacts;
  const outcome = await runCommand(deps, systemActor("Sample desk"), async ({ tx, now, record, touch }) => {
    await tx.setting.update({
      where: { id: 1 },
      data: {
        deskName,
        timeZone,
        isSample: true,
        setUpSecretHash: null,
        setUpAt: now,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    record("desk.set-up", "desk", "desk", { deskName });
    const ids = new Map<Who, string>();
    for (const { who, name, role } of people) {
      const email = `${who}@sample.desk`;
      const user = await tx.user.create({
        data: { email, name, role, status: "active", passwordHash, createdAt: now },
        select: { id: true },
      });
      record("user.invited", "user", user.id, { email, role });
      record("user.activated", "user", user.id, {});
      ids.set(who, user.id);
    }
    touch(publicTags.desk);
    return ok(ids);
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return actorsOf(deps.db, outcome.value.result);
}

async function actorsOf(db: Database, ids: ReadonlyMap<Who, string>) {
  const actors = new Map<Who, Actor & { readonly userId: string }>();
  for (const [who, userId] of ids) {
    const actor = await actorForUser(db, userId);
    if (actor === null) throw new Error(`The sample account ${who} cannot act.`);
    actors.set(who, { ...actor, userId });
  }
  return actors;
}

/** Writes the imprint and the list of speakers; outlets follow with the articles. */
export async function furnishDesk(stage: SampleStage): Promise<void> {
  const { version } = await stage.db.setting.findUniqueOrThrow({
    where: { id: 1 },
    select: { version: true },
  });
  await act(stage, "managing", editSettings, editSettingsInput, {
    version,
    ...deskFacts,
    publishCoverage: true,
  });
  for (const speaker of speakers) await act(stage, "editor", addSpeaker, addSpeakerInput, speaker);
}

/** Gives an outlet its address as soon as an article has made it. */
export async function completeOutlet(stage: SampleStage, name: string): Promise<void> {
  const outlet = await stage.db.outlet.findFirst({
    where: { name, url: null },
    select: { id: true, version: true },
  });
  const url = outlets.find((o) => o.name === name)?.url;
  if (outlet === null || url === undefined) return;
  await act(stage, "editor", editOutlet, editOutletInput, {
    outletId: outlet.id,
    version: outlet.version,
    name,
    url,
  });
}
