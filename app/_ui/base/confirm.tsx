import type { ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "./button-class.ts";

interface ConfirmProps {
  /** On the closed control; ends in an ellipsis, because the move's exact name belongs to the submit inside. */
  readonly label: string;
  /** The form that asks for the reason and holds the submit button. */
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly title?: string | undefined;
  /** Open from the start: when the form comes back with a refusal. */
  readonly open?: boolean | undefined;
  /** Confirms of one name close each other. */
  readonly name?: string | undefined;
}

/** A second step before something weighty, without a dialog: it unfolds in place and needs no JavaScript. */
export function Confirm({ label, children, variant = "secondary", title, open, name }: ConfirmProps) {
  return (
    <details open={open} name={name} className="min-w-0 open:w-full">
      <summary className={buttonClass(variant)}>{label}</summary>
      <div className="mt-3 max-w-form rounded border border-edge bg-surface p-4 sm:p-5">
        {title ? <p className="mb-3 font-semibold">{title}</p> : null}
        {children}
      </div>
    </details>
  );
}
