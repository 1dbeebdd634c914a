import type { Database } from "#lib/db/database.ts";
import { autumnArticles } from "./sample/articles-autumn.ts";
import { quayArticles } from "./sample/articles-quay.ts";
import { waterArticles } from "./sample/articles-water.ts";
import { disputedFerryClaims } from "./sample/claims-ferry-disputed.ts";
import { ferryClaims } from "./sample/claims-ferry.ts";
import { claimsInReview } from "./sample/claims-in-review.ts";
import { claimsInWork } from "./sample/claims-in-work.ts";
import { pierAndWaterClaims } from "./sample/claims-pier-water.ts";
import { townClaims } from "./sample/claims-town.ts";
import { claimsWaiting } from "./sample/claims-waiting.ts";
import { furnishDesk, openSampleDesk } from "./sample/open-sample-desk.ts";
import { playDecisions, playImport } from "./sample/play-article.ts";
import { playPageEdition, playPageRetirement, type PageSpec } from "./sample/play-pages.ts";
import { playReview, playSpot, playWork } from "./sample/play-claim.ts";
import { deskPages } from "./sample/pages-desk.ts";
import { policyPages } from "./sample/pages-policies.ts";
import { playLater } from "./sample/play-later.ts";
import { playErrorAnswer, playErrorReport, playProposal } from "./sample/play-readers.ts";
import { addExaggerated, retireExaggerated } from "./sample/play-scale.ts";
import { sampleClock } from "./sample/sample-dates.ts";
import type { SampleStage } from "./sample/sample-stage.ts";
import type { ClaimSpec } from "./sample/sample-spec.ts";

/** One scene: the day it is played on, in days before now. */
interface Scene {
  readonly day: number;
  readonly what: string;
  readonly play: (stage: SampleStage) => Promise<void>;
}

/**
 * Loads the sample desk into an empty database: a fictional harbour town, five accounts with one password, articles,
 * sources and claims in every stage. Everything is done by the desk's own commands, day by day from ten weeks before
 * `now`, so that history, hashes and publications are genuine. Throws when a command refuses; prints nothing.
 */
export async function seedSampleDesk(
  db: Database,
  opts: { password: string; now: Date; onProgress?: ((line: string) => void) | undefined },
): Promise<void> {
  const clock = sampleClock(opts.now);
  const deps = { db, now: clock.now };
  const people = await openSampleDesk(deps, opts.password);
  const stage: SampleStage = {
    ...{ db, deps, clock, people, now: opts.now },
    ...{ articles: new Map(), sources: new Map(), claims: new Map() },
  };
  await furnishDesk(stage);
  for (const { day, what, play } of scenes()) {
    clock.goTo(day);
    await play(stage);
    opts.onProgress?.(`${day} days ago: ${what}`);
  }
}

/** All scenes, the oldest first; those of one day in the order in which they are told. */
function scenes(): Scene[] {
  const articles = [...autumnArticles, ...waterArticles, ...quayArticles];
  const claims = [
    ...[...ferryClaims, ...disputedFerryClaims, ...townClaims, ...pierAndWaterClaims],
    ...[...claimsInWork, ...claimsInReview, ...claimsWaiting],
  ];
  const told: Scene[] = [
    // The rules stand before anything is judged by them.
    ...[...deskPages, ...policyPages].flatMap(scenesOfPage),
    { day: 66, what: "a rating more", play: addExaggerated },
    { day: 51, what: "a rating retired", play: retireExaggerated },
    ...articles.map((a) => ({
      day: a.day,
      what: `article ${a.key}`,
      play: (s: SampleStage) => playImport(s, a),
    })),
    ...claims.flatMap(scenesOf),
    // Decided last of all on their day, when the claims of the article stand.
    ...articles.map((a) => ({
      day: Math.max(0, a.day - 2),
      what: `decisions on ${a.key}`,
      play: (s: SampleStage) => playDecisions(s, a),
    })),
    { day: 15, what: "a reader reports an error", play: playErrorReport },
    // On the day of the clarification that came of it, after it.
    { day: 13, what: "the desk answers a reader", play: playErrorAnswer },
    { day: 1, what: "a reader asks for a claim to be checked", play: playProposal },
  ];
  return told.sort((a, b) => b.day - a.day);
}

function scenesOfPage(page: PageSpec): Scene[] {
  const { slug, editions, retired } = page;
  return [
    ...editions.map((edition) => ({
      day: edition.day,
      what: `page ${slug}`,
      play: (s: SampleStage) => playPageEdition(s, page, edition),
    })),
    ...(retired === undefined
      ? []
      : [
          {
            day: retired.day,
            what: `retire page ${slug}`,
            play: (s: SampleStage) => playPageRetirement(s, slug, retired.note),
          },
        ]),
  ];
}

function scenesOf(claim: ClaimSpec): Scene[] {
  const { key, day, stage, later = [] } = claim;
  const scene = (at: number, what: string, play: Scene["play"]): Scene => ({
    day: at,
    what: `${what} ${key}`,
    play,
  });
  const done = claim.doneDay ?? Math.max(0, day - 2);
  return [
    scene(day, "spot", (s) => playSpot(s, claim)),
    ...(stage === "candidate" ? [] : [scene(Math.max(done, day - 1), "work on", (s) => playWork(s, claim))]),
    ...(claim.work === undefined ? [] : [scene(done, "review", (s) => playReview(s, claim, done))]),
    ...later.map((step) => scene(step.day, step.does, (s) => playLater(s, claim, step))),
  ];
}
