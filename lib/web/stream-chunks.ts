import "server-only";

const encoder = new TextEncoder();

/**
 * Pieces of text as the body of an answer. A piece is asked for when the reader takes one and not before, so that
 * whoever reads slowly holds one piece in memory; who goes away ends the source.
 */
export function streamChunks(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next: IteratorResult<string, unknown> = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
