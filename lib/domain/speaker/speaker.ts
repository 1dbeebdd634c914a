export const speakerKinds = ["person", "organization"] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

export const speakerKindLabels: Readonly<Record<SpeakerKind, string>> = {
  person: "Person",
  organization: "Organization",
};

/** What a speaker was and when; days are `YYYY-MM-DD`, null is open. */
export interface DatedRole {
  readonly title: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/** The role somebody held on a day, or, without a day, the one that has no end. Null when none fits. */
export function roleOn(roles: readonly DatedRole[], day: string | null): string | null {
  const fits = (r: DatedRole) =>
    day === null
      ? r.untilOn === null
      : (r.fromOn === null || r.fromOn <= day) && (r.untilOn === null || day <= r.untilOn);
  return roles.find(fits)?.title ?? null;
}
