import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface ConflictField {
  /** The field's label as the form shows it. */
  readonly field: string;
  readonly typed: string;
  readonly current: string;
}

interface ConflictNoticeProps {
  readonly message?: string | undefined;
  readonly fields: readonly ConflictField[];
  /** What to do next: usually the form again, holding what was typed. */
  readonly children?: ReactNode;
}

/** Somebody else was faster: shows what was typed beside what is there now, so that nothing is lost (invariant 7). */
export function ConflictNotice({
  message = "Somebody changed this while you were writing. Nothing you typed is lost.",
  fields,
  children,
}: ConflictNoticeProps) {
  return (
    <div
      role="alert"
      className="flex flex-col gap-4 rounded border border-l-4 border-warn bg-warn-tint px-4 py-4"
    >
      <p className="flex gap-3 font-medium text-warn">
        <span className="mt-1 inline-flex">
          <Icon name="alert" />
        </span>
        {message}
      </p>
      {fields.map((entry) => (
        <div key={entry.field} className="flex flex-col gap-2">
          <p className="text-sm font-medium">{entry.field}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            <Version label="What you typed" text={entry.typed} />
            <Version label="What is there now" text={entry.current} />
          </div>
        </div>
      ))}
      {children}
    </div>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  return (
    <div className="min-w-0 rounded border border-edge bg-surface px-3 py-2">
      <p className="text-xs text-muted">{label}</p>
      <p className="font-serif text-lg whitespace-pre-wrap">
        {text === "" ? <span className="text-muted italic">empty</span> : text}
      </p>
    </div>
  );
}
