"use client";

import { useContext, type ComponentProps } from "react";
import { Details } from "#app/_ui/base/details.tsx";
import { FormStateContext } from "#app/_ui/form/form-context.ts";

/**
 * The fields of an ActionForm folded away: when the form comes back with a refusal, also without JavaScript, they are
 * open and hold what was typed.
 */
export function FormDetails({ open, ...props }: ComponentProps<typeof Details>) {
  const { status } = useContext(FormStateContext);
  return <Details {...props} open={open === true || status === "refused" || status === "failed"} />;
}
