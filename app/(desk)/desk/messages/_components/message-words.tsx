import { Badge, type BadgeTone } from "#app/_ui/base/badge.tsx";
import {
  readerMessageKindLabels,
  readerMessageStateLabels,
  type ReaderMessageKind,
  type ReaderMessageState,
} from "#lib/domain/reader-message/reader-message.ts";

const tones: Readonly<Record<ReaderMessageState, BadgeTone>> = {
  received: "accent",
  looked_at: "neutral",
  taken_up: "good",
  answered: "good",
  declined: "neutral",
  spam: "warn",
};

/** What a message is and where it stands. */
export function MessageBadges({ kind, state }: { kind: ReaderMessageKind; state: ReaderMessageState }) {
  return (
    <>
      <Badge icon={kind === "claim" ? "claim" : "flag"}>{readerMessageKindLabels[kind]}</Badge>
      <Badge tone={tones[state]}>{readerMessageStateLabels[state]}</Badge>
    </>
  );
}

/** How often the same words came; once is not worth saying. */
export function SentOften({ sent }: { readonly sent: number }) {
  return sent > 1 ? <span>sent {sent} times</span> : null;
}

/** A name for a message in controls: its first words. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 60).trimEnd()}…`;
}
