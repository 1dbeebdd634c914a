"use client";

import { useState, type ComponentProps } from "react";
import { AreaField } from "#app/_ui/form/form-fields.tsx";

/**
 * A text area that says how long its text is. Without JavaScript the line shows the length of what is stored, with it
 * the length of what is typed. `comfortable` is advice, not a limit, in characters.
 */
export function CountedArea({
  comfortable,
  ...props
}: ComponentProps<typeof AreaField> & { comfortable: number }) {
  const [typed, setTyped] = useState<number | null>(null);
  const length = typed ?? String(props.defaultValue ?? "").length;
  return (
    <div
      onInput={(event) => {
        if (event.target instanceof HTMLTextAreaElement) setTyped(event.target.value.length);
      }}
    >
      <AreaField {...props} />
      <p className={`mt-1 text-sm tabular-nums ${length > comfortable ? "text-warn" : "text-muted"}`}>
        {length} characters; up to about {comfortable} read well.
      </p>
    </div>
  );
}
