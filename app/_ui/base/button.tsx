import type { ComponentProps } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class.ts";
import { Icon, type IconName } from "./icon.tsx";

interface Look {
  /** One primary a view; secondary is the default; quiet for the least; danger for what takes something away. */
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
}

/** A `<button>`; its type is "button" unless said otherwise, so that it never submits by accident. */
export function Button({
  variant,
  size,
  icon,
  className = "",
  children,
  ...rest
}: Look & ComponentProps<"button">) {
  return (
    <button type="button" {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant,
  size,
  icon,
  className = "",
  children,
  ...rest
}: Look & ComponentProps<"a">) {
  return (
    <a {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
