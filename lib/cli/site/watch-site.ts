import { watch } from "node:fs";
import path from "node:path";
import { buildSite } from "./build-site.ts";

/** Editors write a file in several steps: the build waits until they are through. */
const quietMs = 150;

/** What the style is made from: it and every component whose classes it holds. */
const watched = ["app/(public)", "app/_ui"];

/**
 * Makes the public site's files again whenever something they are made from changes: for development only.
 *
 * @param onFailure is told of a build that failed (a typing error in the style); the files before it stay.
 * @returns ends the watch.
 */
export function watchSite(
  projectRoot: string,
  folder: string,
  onFailure: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(() => buildSite(projectRoot, folder)).catch(onFailure);
    }, quietMs);
  };
  const watches = watched.map((each) => watch(path.join(projectRoot, each), { recursive: true }, later));
  return () => {
    clearTimeout(timer);
    for (const each of watches) each.close();
  };
}
