"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class.ts";
import { Icon, type IconName } from "./icon.tsx";

interface SubmitButtonProps {
  readonly children: ReactNode;
  /** Said instead of the label while the form is on its way; default "Working…". */
  readonly pendingLabel?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formAction?: string | ((data: FormData) => void | Promise<void>) | undefined;
  readonly disabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/**
 * The submit button of a form. Without JavaScript it is an ordinary submit.
 *
 * While its form is pending it stays focusable (`aria-disabled`, not `disabled`, which would drop the focus) and
 * swallows further presses, so that a double click sends one request.
 */
export function SubmitButton({
  children,
  pendingLabel = "Working…",
  variant = "primary",
  ...props
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const { size, icon, className = "", formAction, ...rest } = props;
  const swallow = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      {...rest}
      {...(formAction === undefined ? {} : { formAction })}
      aria-disabled={pending || undefined}
      onClick={swallow}
      className={`${buttonClass(variant, size)} ${className}`}
    >
      {icon ? <Icon name={icon} /> : null}
      {pending ? pendingLabel : children}
    </button>
  );
}
