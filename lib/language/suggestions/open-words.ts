/** Words that mean nothing without the sentence before, at the beginning of a claim. */
const leaning = /^(?:He|She|It|They|This|That|These|Those)\b/u;

/** Says which word of a claim still leans on the text around it, so that the editor knows what to name. */
export function openWords(claim: string): string[] {
  const word = leaning.exec(claim)?.[0];
  return word === undefined ? [] : [`“${word}” is open: name who or what is meant`];
}
