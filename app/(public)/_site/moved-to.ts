/** The permanent address of what once stood elsewhere. */
export function movedTo(path: string): Response {
  return new Response(null, { status: 308, headers: { location: path } });
}
