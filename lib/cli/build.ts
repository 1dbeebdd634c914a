import { runMain, step } from "./progress.ts";
import { build, generateClient } from "./project.ts";

/** `npm run build`: the Prisma client when it is not current, then `next build`. Needs no database. */
await runMain(async () => {
  await step("Database client", generateClient, (made) => (made ? "generated" : "current"));
  await step("Build", build, () => "done");
});
