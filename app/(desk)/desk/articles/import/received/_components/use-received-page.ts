"use client";

import { useEffect, useState } from "react";
import { readyMessage } from "../../bookmarklet/_components/bookmarklet.ts";
import { addressInHash, receivedPage, type ReceivedPage } from "./received-page.ts";

/** Milliseconds a page has to answer before the screen says that nothing came; it is taken later as well. */
const patienceMs = 4000;

export interface Arrival {
  readonly state: "waiting" | "nothing" | "arrived";
  readonly page: ReceivedPage | null;
  /** Why what came was not taken. */
  readonly refusal: string | null;
  /** The address that can be fetched instead. */
  readonly address: string | null;
}

/**
 * What the window that opened this one hands over. "Ready" goes to whatever page that is: it says only that a desk is
 * here. The answer must come from that very window; the first page that came stays.
 */
export function useReceivedPage(): Arrival {
  const [arrival, setArrival] = useState<Arrival>({
    state: "waiting",
    page: null,
    refusal: null,
    address: null,
  });
  useEffect(() => {
    const opener = window.opener as Window | null;
    const address = addressInHash(location.hash);
    const take = (event: MessageEvent) => {
      if (opener === null || event.source !== opener) return;
      const page = receivedPage(event);
      if (page === null) return;
      removeEventListener("message", take);
      setArrival(
        typeof page === "string"
          ? { state: "nothing", page: null, refusal: page, address: null }
          : { state: "arrived", page, refusal: null, address },
      );
    };
    addEventListener("message", take);
    opener?.postMessage(readyMessage, "*");
    const clock = setTimeout(
      () => {
        setArrival((now) => (now.state === "waiting" ? { ...now, state: "nothing", address } : now));
      },
      opener === null ? 0 : patienceMs,
    );
    return () => {
      clearTimeout(clock);
      removeEventListener("message", take);
    };
  }, []);
  return arrival;
}
