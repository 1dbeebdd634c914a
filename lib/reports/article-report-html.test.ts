import { describe, expect, it } from "vitest";
import {
  claimPublication,
  frozenAppearance,
  frozenVerdict,
} from "#lib/domain/publication/publication.fixtures.ts";
import type { ArticleReport, ReportFrame } from "./article-report.ts";
import { articleReportHtml } from "./article-report-html.ts";

const frame: ReportFrame = {
  deskName: "Port Lorne Facts",
  organisationName: "",
  origin: "https://facts.example",
  timeZone: "Europe/Kyiv",
  madeAt: "2026-03-10T23:30:00.000Z",
  isSample: false,
};
const report = (fields: Partial<ArticleReport> = {}): ArticleReport => ({
  article: frozenAppearance().article,
  coverage: { decided: 3, total: 4 },
  claims: [
    {
      publication: claimPublication(),
      notices: [{ kind: "correction", note: "94, not 49.", publicationN: 2, at: "2026-03-12T09:00:00.000Z" }],
    },
  ],
  working: null,
  ...fields,
});

describe("articleReportHtml", () => {
  it("tells claim by claim the words, the verdict on both axes and the log, dated in the desk's zone", () => {
    const page = articleReportHtml(report(), frame);
    expect(page).toContain("<mark>the harbour budget has doubled</mark>");
    expect(page).toContain(">Mostly true</span>");
    expect(page).toContain(">Confirmed</span>");
    expect(page).toContain("<strong>both</strong>");
    expect(page).toContain("Correction on 12 March 2026: 94, not 49.");
    expect(page).toContain("11 March 2026");
    expect(page).not.toContain("Internal");
  });

  it("says where the article distorts what was said, and that words are attributed where nobody found them said", () => {
    const sound = articleReportHtml(report(), frame);
    expect(sound).toContain("Said by Ruth Vane, Mayor of Port Lorne");
    expect(sound).not.toContain("distort");
    const attribution = { key: "misattributed", label: "Misattributed", value: null, tone: "false" } as const;
    const publication = claimPublication({
      content: {
        appearances: [frozenAppearance({ fidelity: "distorted" })],
        verdict: frozenVerdict({ attribution }),
      },
    });
    const page = articleReportHtml(report({ claims: [{ publication, notices: [] }] }), frame);
    expect(page).toContain("These words distort what was said.");
    expect(page).toContain("Attributed to Ruth Vane, Mayor of Port Lorne");
    expect(page).not.toContain("Said by");
  });

  it("keeps every text of the desk and of the article text", () => {
    const attack = `</style><script>alert(1)</script><img src=x onerror="alert(1)">`;
    const publication = claimPublication({
      content: {
        text: attack,
        statement: attack,
        appearances: [frozenAppearance({ exact: attack, prefix: attack, suffix: attack })],
        verdict: frozenVerdict({ summary: attack, rationale: attack }),
        evidence: [{ confidential: true, stance: "supports", reason: attack }],
        reasons: { singleSource: attack, noPrimary: null, oneSided: null, noReply: attack },
      },
    });
    const article = { ...frozenAppearance().article, title: attack };
    const page = articleReportHtml(report({ article, claims: [{ publication, notices: [] }] }), {
      ...frame,
      deskName: attack,
    });
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain("Why one independent source is enough");
  });

  it("names claims that are not published only when asked, and says that it is internal", () => {
    const line = {
      ...{ text: "The quay is safe", exact: "quay is safe", stage: "In review", publication: "Not public" },
      ...{ speaker: null, rating: null },
    };
    const page = articleReportHtml(report({ claims: [], working: [line] }), frame);
    expect(page).toContain("Internal: contains claims that are not published.");
    expect(page).toContain("The quay is safe");
    expect(page).toContain("No published claim");
    expect(articleReportHtml(report({ working: [] }), frame)).toContain(
      "Every claim of this article is published.",
    );
  });
});
