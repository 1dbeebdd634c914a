/** A parameter of an address as one text: the first where it is repeated, absent where it is empty. */
export function oneText(value: string | readonly string[] | undefined): string | undefined {
  const first = typeof value === "string" ? value : value?.[0];
  return first === undefined || first === "" ? undefined : first.slice(0, 300);
}
