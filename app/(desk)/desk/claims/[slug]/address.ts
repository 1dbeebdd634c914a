/** The address in a route's parameter, which arrives percent-encoded; damaged encoding names nothing. */
export function addressOf(parameter: string): string {
  try {
    return decodeURIComponent(parameter);
  } catch (error) {
    if (error instanceof URIError) return "";
    throw error;
  }
}
