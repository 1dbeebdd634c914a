import type { ReactNode } from "react";

/** Words for assistive technology that the eye does not need. */
export function VisuallyHidden({
  children,
  as: Tag = "span",
}: {
  children: ReactNode;
  as?: "span" | "div" | "h2";
}) {
  return <Tag className="sr-only">{children}</Tag>;
}
