import { describe, expect, it } from "vitest";
import { streamChunks } from "./stream-chunks.ts";

/** A source that notes how many pieces were asked of it and whether it was ended. */
function source(pieces: number) {
  const seen = { asked: 0, ended: false };
  async function* chunks() {
    try {
      for (let i = 0; i < pieces; i++) {
        seen.asked += 1;
        yield Promise.resolve(`piece ${String(i)}\n`);
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, stream: streamChunks(chunks()) };
}

describe("a streamed answer", () => {
  it("asks for a piece when the reader takes one and not before", async () => {
    const { seen, stream } = source(1000);
    const reader = stream.getReader();
    expect(seen.asked).toBe(0);
    await reader.read();
    expect(seen.asked).toBe(1);
    await reader.read();
    expect(seen.asked).toBe(2);
  });

  it("ends its source when the reader goes away", async () => {
    const { seen, stream } = source(1000);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(seen).toEqual({ asked: 1, ended: true });
  });

  it("is whole for a reader who stays", async () => {
    const { stream } = source(3);
    expect(await new Response(stream).text()).toBe("piece 0\npiece 1\npiece 2\n");
  });
});
