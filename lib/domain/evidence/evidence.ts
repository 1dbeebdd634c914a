export const stances = ["supports", "refutes", "context", "inconclusive"] as const;
export type Stance = (typeof stances)[number];

export const sourceKinds = [
  "document",
  "statistic",
  "transcript",
  "recording",
  "news",
  "expert",
  "own_reporting",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceTiers = ["primary", "secondary", "tertiary"] as const;
export type SourceTier = (typeof sourceTiers)[number];

export const stanceLabels: Readonly<Record<Stance, string>> = {
  supports: "Supports",
  refutes: "Refutes",
  context: "Context",
  inconclusive: "Inconclusive",
};

export const sourceKindLabels: Readonly<Record<SourceKind, string>> = {
  document: "Document",
  statistic: "Statistic",
  transcript: "Transcript",
  recording: "Recording",
  news: "News report",
  expert: "Expert",
  own_reporting: "Own reporting",
};

export const sourceTierLabels: Readonly<Record<SourceTier, string>> = {
  primary: "Primary",
  secondary: "Secondary",
  tertiary: "Tertiary",
};
