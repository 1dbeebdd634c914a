"use client";

import { useContext, type ComponentProps } from "react";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { FormStateContext } from "#app/_ui/form/form-context.ts";

/**
 * A Confirm inside its ActionForm: when the form comes back with a refusal, also without JavaScript, it is open and
 * shows what was typed.
 */
export function FormDisclosure({ open, ...props }: ComponentProps<typeof Confirm>) {
  const { status } = useContext(FormStateContext);
  return <Confirm {...props} open={open === true || status === "refused" || status === "failed"} />;
}
