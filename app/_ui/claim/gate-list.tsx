import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "../base/badge.tsx";
import type { IconName } from "../base/icon.tsx";

export type GateState = "pass" | "warn" | "block";

export interface GateEntry {
  readonly rule: string;
  /** What the rule asks for, in a few words. */
  readonly label: string;
  readonly state: GateState;
  /** How it stands, or how to satisfy it. */
  readonly message: string;
  /** The reason with which a managing editor overrode the rule. */
  readonly overridden?: string | null | undefined;
}

const looks: Record<GateState, { tone: BadgeTone; icon: IconName; word: string }> = {
  pass: { tone: "good", icon: "check", word: "Pass" },
  warn: { tone: "warn", icon: "alert", word: "Warn" },
  block: { tone: "danger", icon: "stop", word: "Block" },
};

interface GateListProps {
  readonly items: readonly GateEntry[];
  /** What can be done about a rule, for instance the form that overrides it. */
  readonly action?: ((rule: string) => ReactNode) | undefined;
}

/** The rules a claim must meet, each with its state in a word, a shape and a colour. */
export function GateList({ items, action }: GateListProps) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => {
        const look = looks[item.state];
        return (
          <li key={item.rule} className="flex gap-3 py-2.5">
            <span className="w-20 shrink-0">
              <Badge tone={look.tone} icon={look.icon}>
                {look.word}
              </Badge>
            </span>
            <div className="min-w-0 flex-1">
              <p className={item.state === "pass" ? "text-sm" : "text-sm font-medium"}>{item.label}</p>
              {item.message ? <p className="text-sm text-muted">{item.message}</p> : null}
              {item.overridden ? <p className="mt-1 text-sm">Overridden: {item.overridden}</p> : null}
              {action?.(item.rule)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
