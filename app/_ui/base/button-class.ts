export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const shape =
  "tap inline-flex w-fit max-w-full cursor-pointer items-center justify-center gap-2 rounded border text-center font-medium no-underline " +
  "transition-colors disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted " +
  "aria-disabled:cursor-progress aria-disabled:opacity-80";

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-10 px-4 py-1.5 text-base",
  small: "min-h-8 px-3 py-1 text-sm",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border-edge bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-tint hover:text-accent-strong",
  danger: "border-danger bg-surface text-danger hover:bg-danger-solid hover:text-on-solid",
};

/** Class names of a button, for the rare control that is neither a `<button>` nor a link (a `<summary>`). */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal"): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}
