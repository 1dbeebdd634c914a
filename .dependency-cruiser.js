/** The floors of the house and who may enter them (docs/ARCHITECTURE.md). Every rule is an error. */
const test = "\\.test\\.tsx?$|/_?testing/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "Decisions are computed from what they are given: no I/O, no clock, no framework, so a truth table can test them. Of libraries only those that turn text into text or words: schemas, canonical JSON, parts of speech (wink), differences.",
      severity: "error",
      from: { path: "^lib/(domain|language)/", pathNot: test },
      to: {
        pathNot:
          "^lib/(domain|language)/|^node_modules/(zod|canonicalize|wink-nlp|wink-eng-lite-web-model|diff|fast-check)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "domain-types-are-its-own",
      comment: "Even as a type, storage or framework in a decision would tie the two together.",
      severity: "error",
      from: { path: "^lib/(domain|language)/", pathNot: test },
      to: {
        path: "^lib/(db|web|auth|commands|queries|jobs|cli|intake|reports|publishing)/|^app/|^node_modules/(next|react|@prisma)/",
      },
    },
    {
      name: "publishing-knows-only-the-domain",
      comment: "What a publication looks like outside depends on the frozen record alone.",
      severity: "error",
      from: { path: "^lib/publishing/", pathNot: test },
      to: { path: "^(lib|app)/", pathNot: "^lib/(publishing|domain|language)/" },
    },
    {
      name: "reports-know-no-storage",
      comment:
        "An export is made from publications it is given, so that screen, API and CLI produce the same file.",
      severity: "error",
      from: { path: "^lib/reports/", pathNot: test },
      to: { path: "^(lib|app)/", pathNot: "^lib/(reports|publishing|domain|language)/" },
    },
    {
      name: "db-is-the-only-prisma",
      comment:
        "One floor speaks to the database's client; the others ask it, so that a change of storage stays there.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/db/" },
      // Types vanish when the code runs: `select` objects outside are checked with them.
      to: { path: "^lib/db/generated/|^node_modules/@prisma/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "db-knows-no-floor-above",
      comment: "Storage serves commands and queries and must not call back into them.",
      severity: "error",
      from: { path: "^lib/db/", pathNot: test },
      to: {
        path: "^lib/(web|auth|commands|queries|jobs|cli|intake|reports)/|^app/|^node_modules/(next|react)/",
      },
    },
    {
      name: "intake-reads-only",
      comment: "Bytes become article text without knowing who asked or where it will be kept.",
      severity: "error",
      from: { path: "^lib/intake/", pathNot: test },
      to: { path: "^lib/(web|auth|commands|queries|jobs|cli|db)/|^app/|^node_modules/(next|react)/" },
    },
    {
      name: "assistant-only-suggests",
      comment:
        "What a language model says becomes a suggestion for an editor and nothing else: it reaches no page, query or storage by itself.",
      severity: "error",
      from: { path: "^lib/assistant/", pathNot: test },
      to: { path: "^(lib|app)/", pathNot: "^lib/(assistant|domain|language|publishing)/" },
    },
    {
      name: "only-commands-ask-the-assistant",
      comment: "An article leaves the house in one place, where an event says so.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/(assistant|commands|jobs)/|" + test },
      to: { path: "^lib/assistant/" },
    },
    {
      name: "encoder-is-asked-by-few",
      comment:
        "The sentence encoder holds 200 MB and a core for 16 ms a sentence: commands, jobs and benches may wait for it, a page never.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/(cli|jobs|encoder)/|" + test },
      to: { path: "^lib/encoder/|^node_modules/@energetic-ai/" },
    },
    {
      name: "encoder-knows-no-floor-above",
      comment: "It turns sentences into numbers for whoever asks, and knows the pure reading only.",
      severity: "error",
      from: { path: "^lib/encoder/", pathNot: test },
      to: { path: "^(lib|app)/", pathNot: "^lib/(encoder|language|domain)/" },
    },
    {
      name: "queries-know-no-next",
      comment: "Reads are plain functions; the cache around public ones is lib/web's.",
      severity: "error",
      from: { path: "^lib/queries/", pathNot: test },
      to: {
        path: "^lib/(web|commands|jobs|cli|intake|reports)/|^app/|^node_modules/(next|next-auth|react)/",
      },
    },
    {
      name: "commands-know-no-next",
      comment:
        "A job, a test and the CLI run the same command as the form; a request or a cookie inside would forbid that.",
      severity: "error",
      from: { path: "^lib/(commands|jobs|cli)/", pathNot: test },
      to: { path: "^lib/web/|^app/|^node_modules/(next|next-auth|react)/" },
    },
    {
      name: "commands-know-no-session",
      comment:
        "Who acts is given to a command, or proven to it by a secret; it never looks at the request to find out.",
      severity: "error",
      from: { path: "^lib/(commands|queries|jobs|cli)/", pathNot: test },
      to: { path: "^lib/auth/(session|session-cookie)\\.ts$" },
    },
    {
      name: "public-reads-know-no-session",
      comment:
        "A public page is the same for every reader: a session in its sight could leak working copy or split the cache.",
      severity: "error",
      from: { path: "^lib/queries/public/|^app/\\(public\\)/" },
      to: { path: "^lib/auth/|^lib/queries/desk/|^node_modules/next/headers|^node_modules/next-auth/" },
    },
    {
      name: "ui-does-not-fetch",
      comment:
        "Shared presentation is props in, JSX out; with a query inside, its cost and its permissions would be hidden.",
      severity: "error",
      from: { path: "^app/_ui/", pathNot: test },
      to: {
        path: "^lib/(db|queries|commands|auth|web|intake|jobs|cli|reports)/|^app/\\(|^app/api/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "app-never-touches-db",
      comment:
        "Pages call commands and queries, where permissions and events live; a query in a page would pass them by.",
      severity: "error",
      from: { path: "^app/", pathNot: test },
      to: { path: "^lib/db/|^node_modules/(@prisma|pg|pg-boss)/" },
    },
    {
      name: "only-cache-invalidates",
      comment:
        "One file turns what changed into tags, so that no surface is forgotten and none is dropped for nothing.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/web/" },
      to: { path: "^node_modules/next/cache" },
    },
    {
      name: "only-auth-mints-actors",
      comment: "Whoever can make an actor can be anybody: only sign-in and the named system actors do.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/auth/|" + test },
      to: { path: "^lib/auth/actor\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "next-auth-stays-in-the-session",
      comment:
        "The library behind sign-in is replaceable as long as one file knows it (and the route it must own).",
      severity: "error",
      from: {
        path: "^(lib|app)/",
        pathNot: "^lib/auth/session\\.ts$|^lib/web/next-auth-options\\.ts$|^app/api/auth/|" + test,
      },
      to: { path: "^node_modules/next-auth/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-cycles",
      comment: "Files that need each other are one file, or one of them knows too much.",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment:
        "A file that nothing reaches is forgotten work. Entry points of Next, tools and commands are listed.",
      severity: "error",
      from: {
        orphan: true,
        pathNot:
          "\\.d\\.ts$|^app/.*/?(page|layout|template|loading|error|global-error|not-found|default|route|icon|sitemap|robots|opengraph-image)\\.tsx?$|^proxy\\.ts$|^lib/cli/|^lib/jobs/worker\\.ts$|^lib/web/.*cache-handler\\.ts$|^app/\\(public\\)/_site/site\\.js$|\\.bench\\.tsx$|^lib/db/generated/|^e2e/|" +
          test,
      },
      to: {},
    },
    {
      name: "tests-stay-outside",
      comment: "What exists for tests only must not reach the product.",
      severity: "error",
      from: { path: "^(lib|app)/", pathNot: "^lib/cli/find-chromium\\.ts$|" + test },
      to: { path: "\\.test\\.tsx?$|/_?testing/|^node_modules/(vitest|fast-check|@playwright)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated" },
    exclude: { path: "^\\.next|^lib/db/generated/.*internal" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js"],
    },
    skipAnalysisNotInRules: true,
  },
};
