/**
 * A number that an address asks for: `?version=2`, `/publications/2`. "none" where it asks for nothing, null where no
 * publication can have what it asks for.
 */
export function askedNumber(text: string | null): number | "none" | null {
  if (text === null) return "none";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
