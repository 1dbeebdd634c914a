import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type MessageTone = "error" | "success" | "info" | "warn";

const looks: Record<MessageTone, { box: string; icon: IconName }> = {
  error: { box: "border-danger bg-danger-tint text-danger", icon: "stop" },
  success: { box: "border-good bg-good-tint text-good", icon: "check" },
  info: { box: "border-accent bg-accent-tint text-accent", icon: "info" },
  warn: { box: "border-warn bg-warn-tint text-warn", icon: "alert" },
};

interface FormMessageProps {
  readonly tone: MessageTone;
  /** One sentence. */
  readonly message: string;
  /** What must be met first, one sentence each. */
  readonly unmet?: readonly string[] | undefined;
  /** More to read or do: a link to the article that exists already, a button. */
  readonly children?: ReactNode;
}

/** The answer to a form: announced at once when it is an error, politely otherwise. */
export function FormMessage({ tone, message, unmet = [], children }: FormMessageProps) {
  const look = looks[tone];
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`flex gap-3 rounded border border-l-4 px-4 py-3 ${look.box}`}
    >
      <span className="mt-1 inline-flex">
        <Icon name={look.icon} />
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="font-medium">{message}</p>
        {unmet.length > 0 ? (
          <ul className="list-disc space-y-1 pl-5 text-ink">
            {unmet.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {children ? <div className="text-ink">{children}</div> : null}
      </div>
    </div>
  );
}
