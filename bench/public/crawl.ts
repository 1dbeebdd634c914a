import { markWorkingRows } from "../../e2e/fixtures/mark-working-rows.ts";
import { inspectSite } from "../../e2e/pages/site-inspection.ts";
import type { BenchDesk } from "./bench-desk.ts";
import { verdict, type Part } from "./part.ts";

/** Findings that are named; more would not help. */
const mostNamed = 20;

/**
 * The crawler of e2e/specs/crawl.spec.ts over a large desk, whose every working row was marked before: it reads every
 * claim, article, speaker, topic, outlet and page of a list, and a sample of what is put together on request.
 */
export async function crawlDesk(desk: BenchDesk): Promise<Part> {
  await markWorkingRows(desk.db, "zqleak");
  const live = await desk.db.publicClaim.findMany({ where: { state: "live" }, select: { slug: true } });
  const begun = performance.now();
  const seen = await inspectSite({
    origin: desk.origin,
    from: ["/", "/sitemap.xml", "/robots.txt", "/api/v1", "/api/health"],
    liveClaims: new Set(live.map(({ slug }) => `/claims/${slug}`)),
    marker: /zqleak[ %+-]?[a-z]*/i,
    mostAddresses: 50_000,
  });
  const seconds = (performance.now() - begun) / 1000;
  return {
    rows: [
      {
        measure: `crawl over ${live.length.toLocaleString("en")} live claims`,
        value: `${seen.read.toLocaleString("en")} addresses, ${seen.pages.toLocaleString("en")} pages, ${seconds.toFixed(0)} s`,
        note: verdict(seen.findings.length === 0, `${String(seen.findings.length)} findings`),
      },
      ...seen.findings.slice(0, mostNamed).map((finding) => ({ measure: "  finding", value: finding })),
    ],
    about: [],
  };
}
