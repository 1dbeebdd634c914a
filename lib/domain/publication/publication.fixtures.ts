import type { ClaimPublication, FrozenAppearance, FrozenClaim, FrozenVerdict } from "./publication.ts";

/** An appearance in a fictional article, for tests. */
export function frozenAppearance(fields: Partial<FrozenAppearance> = {}): FrozenAppearance {
  return {
    article: {
      slug: "harbour-budget",
      title: "Harbour budget doubles",
      outlet: { slug: "port-lorne-courier", name: "Port Lorne Courier" },
      url: "https://courier.example/harbour",
      byline: "Ada Quill",
      publishedOn: "2026-03-02",
      language: "en",
    },
    revisionSha256: "a".repeat(64),
    start: 10,
    end: 41,
    exact: "the harbour budget has doubled",
    prefix: "Mayor Ruth Vane said ",
    suffix: " since she took office.",
    speaker: "Ruth Vane",
    speechMode: "paraphrase",
    fidelity: "faithful",
    chain: [],
    ...fields,
  };
}

/** A verdict "Mostly true, confirmed", for tests. */
export function frozenVerdict(fields: Partial<FrozenVerdict> = {}): FrozenVerdict {
  return {
    content: { key: "mostly_true", label: "Mostly true", value: 4, tone: "mostly_true" },
    attribution: { key: "confirmed", label: "Confirmed", value: null, tone: "true" },
    summary: "The budget rose by 94 per cent.",
    rationale: "The town's accounts show **both** figures.",
    howWeKnow: "",
    whatWeDontKnow: "",
    asOf: "2026-03-09",
    scaleVersion: 1,
    methodologyVersion: 1,
    ...fields,
  };
}

/** A publication of a fictional claim, for tests; `content` fields replace those of the frozen claim. */
export function claimPublication(
  fields: Partial<Omit<ClaimPublication, "content">> & { content?: Partial<FrozenClaim> } = {},
): ClaimPublication {
  const { content, ...rest } = fields;
  return {
    kind: "claim",
    claimId: "019a0000-0000-7000-8000-000000000001",
    slug: "harbour-budget-has-doubled",
    n: 1,
    publishedAt: "2026-03-10T09:00:00.000Z",
    firstPublishedAt: "2026-03-10T09:00:00.000Z",
    claimedOn: "2026-03-02",
    secondReviewed: true,
    everRetracted: false,
    correction: null,
    contentHash: "b".repeat(64),
    chain: { seq: 12, hash: "c".repeat(64) },
    content: {
      text: "Ruth Vane said the harbour budget has doubled",
      statement: "The harbour budget has doubled",
      type: "numerical",
      reason: "The figure is repeated in the campaign.",
      speaker: {
        slug: "ruth-vane",
        name: "Ruth Vane",
        kind: "person",
        role: "Mayor of Port Lorne",
        sameAs: ["https://people.example/vane"],
      },
      topics: [{ slug: "budget", name: "Budget" }],
      appearances: [frozenAppearance()],
      verdict: frozenVerdict(),
      evidence: [],
      replies: [],
      reasons: { singleSource: null, noPrimary: null, oneSided: null, noReply: null },
      overrides: [],
      ...content,
    },
    ...rest,
  };
}
