"use client";

import { useContext, type ReactNode } from "react";
import { Details } from "#app/_ui/base/details.tsx";
import { FormStateContext } from "#app/_ui/form/form-context.ts";
import type { FormState } from "#lib/domain/form/form.ts";

interface RatingDetailsProps {
  /** What the names of the fields inside begin with, without the dot. */
  readonly prefix: string;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** One rating of the scale's form, folded; open when the form comes back with something to look at in it. */
export function RatingDetails({ prefix, summary, children }: RatingDetailsProps) {
  const state = useContext(FormStateContext);
  return (
    <Details summary={summary} open={needsALook(state, prefix)}>
      {children}
    </Details>
  );
}

function needsALook({ status, fields, values, current }: FormState, prefix: string): boolean {
  if (status !== "refused" && status !== "failed") return false;
  const isInside = (name: string) => name.startsWith(`${prefix}.`);
  const isWrong = Object.keys(fields ?? {}).some(isInside);
  // A new rating has no present values: what was typed is shown again as soon as there is any.
  const isBegun = prefix === "added" && (values?.["added.label"] ?? "") !== "";
  const differs = Object.entries(current ?? {}).some(
    ([name, value]) => isInside(name) && (values?.[name] ?? "") !== value,
  );
  return isWrong || isBegun || differs;
}
