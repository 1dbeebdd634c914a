/** Longest line taken for a caption with its credit, in UTF-16 units. */
const maxCaptionChars = 700;

/** "… Photograph: Anna Moss/Agency": a label at the beginning or after a sentence, then a name up to the end. */
const LABELLED_CREDIT =
  /(?:^|[.!?…”"’)\]|–—-]\s*)[([]?(?:file |stock )?(?:photograph|photo|picture|image|illustration|graphic|screenshot|foto|фото|bild|imagen|صورة)s?(?: credit| source| courtesy(?: of)?| by)?\s*(?:[:：©]|(?<=by|of)\s)\s*[^!?]{2,80}$/iu;

/** "… (AP Photo/Anna Moss)", "… [Anna Moss/Reuters]", "…. Anna Moss/Getty Images". */
const SLASHED_CREDIT =
  /(?:[([]|[.!?”"]\s+)(?:[^()[\]/.!?]{0,40}\b(?:Photos?|Images|Reuters|AP|AFP|EPA|PA|Pool|Press|Agency)\/[^()[\]/!?]{2,60}|[^()[\]/!?]{2,60}\/[^()[\]/.!?]{0,30}\b(?:Images|Reuters|AP|AFP|EPA|PA|Pool|Press|Agency|Photos?)\b[^()[\]/.!?]{0,20})[)\]]?\.?$/u;

/**
 * Whether a line is the caption of a picture: it ends in a credit. A caption without one cannot be told from prose
 * and stays a paragraph. Bounded: only lines up to 700 characters are looked at.
 */
export function isCaption(line: string): boolean {
  return line.length <= maxCaptionChars && (LABELLED_CREDIT.test(line) || SLASHED_CREDIT.test(line));
}
