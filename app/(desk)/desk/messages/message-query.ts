import {
  readerMessageKinds,
  readerMessageStates,
  type ReaderMessageKind,
  type ReaderMessageState,
} from "#lib/domain/reader-message/reader-message.ts";
import { hrefWith, textParam } from "../_components/search-params.ts";

/** What the address of the list asks for. Without a state the messages that wait are shown. */
export interface MessageQuery {
  readonly state: ReaderMessageState | "open" | "all";
  readonly kind: ReaderMessageKind | null;
  /** Slug. */
  readonly claim: string | null;
  readonly after: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the list's address; whatever is unknown in it counts as not given. */
export function readMessageQuery(params: Params): MessageQuery {
  const state = textParam(params["state"]);
  const kind = textParam(params["kind"]);
  return {
    state: state === "all" ? "all" : (readerMessageStates.find((known) => known === state) ?? "open"),
    kind: readerMessageKinds.find((known) => known === kind) ?? null,
    claim: textParam(params["claim"]) || null,
    after: textParam(params["after"]) || null,
  };
}

/** The list's address with some of it changed; a change begins at the first page again. */
export function messageListHref(query: MessageQuery, change: Partial<MessageQuery>): string {
  const { state, kind, claim, after } = { ...query, after: null, ...change };
  return hrefWith("/desk/messages", { state: state === "open" ? null : state, kind, claim, after });
}
