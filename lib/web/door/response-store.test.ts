import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { clockNow, noteChanged } from "../tag-clock.ts";
import { findKept, keep, plainBodyOf, type KeptResponse } from "./response-store.ts";

let named = 0;

/** An answer made from now on, which depends on a tag of its own. */
function answerOf(body: string, more: Partial<KeptResponse> = {}): KeptResponse {
  named += 1;
  return {
    status: 200,
    ...{ head: [], pageHead: [], type: [] },
    gzip: gzipSync(body),
    length: Buffer.byteLength(body),
    etag: `W/"${String(named)}"`,
    tags: [`tag:${String(named)}`],
    startedAt: clockNow(),
    ...more,
  };
}

describe("the store of answers", () => {
  it("finds an answer under its own address alone", () => {
    const kept = answerOf("a");
    keep("/store/a", kept);
    expect(findKept("/store/a")).toBe(kept);
    expect(findKept("/store/a?x=1")).toBeNull();
    expect(findKept("/uk/store/a")).toBeNull();
  });

  it("forgets an answer when one of its tags changes, and no other", () => {
    keep("/store/b", answerOf("b", { tags: ["store:b", "store:both"] }));
    keep("/store/c?x=1", answerOf("c", { tags: ["store:c"] }));
    noteChanged(["store:both"]);
    expect(findKept("/store/b")).toBeNull();
    expect(findKept("/store/c?x=1")).not.toBeNull();
  });

  it("keeps nothing that was begun before a change", () => {
    const early = answerOf("early", { tags: ["store:d"] });
    noteChanged(["store:d"]);
    keep("/store/d", early);
    expect(findKept("/store/d")).toBeNull();
  });

  it("keeps pages whatever is searched for", () => {
    keep("/store/page", answerOf("page"));
    const large = Buffer.alloc(4_000_000);
    for (let n = 0; n < 60; n += 1) keep(`/store?q=${String(n)}`, answerOf("", { gzip: large }));
    expect(findKept("/store/page")).not.toBeNull();
    expect(findKept("/store?q=0")).toBeNull();
    expect(findKept("/store?q=59")).not.toBeNull();
  });

  it("unpacks a body for clients that cannot", () => {
    expect(plainBodyOf(answerOf("Grüße")).toString()).toBe("Grüße");
    expect(plainBodyOf(answerOf("", { gzip: Buffer.alloc(0), length: 0 })).byteLength).toBe(0);
  });
});
