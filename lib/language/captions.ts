/** Longest line taken for a caption with its credit, in UTF-16 units. */
const maxCaptionChars = 700;

const LABEL =
  "photograph|photo|picture|image|illustration|graphic|screenshot|credit|crédits?(?: photo)?|foto|fotografía|фото|світлина|знімок|снимок|bild|imagen|صورة";
const LABEL_SUFFIX = "(?: credit| source| courtesy(?: of)?| by)?";
/** A label counts where a sentence could begin: "the picture: a pier nobody wants" is prose. */
const LABEL_PLACE = '(?:^|[.!?…”"’)\\]|–—-]\\s*)[([]?(?:file |stock )?';

/** "… on Friday. Photograph: Anna Moss/Agency", "Photo by Anna Moss": a label, then a name up to the end. */
const LABELLED_CREDIT = new RegExp(
  `${LABEL_PLACE}(?:${LABEL})s?${LABEL_SUFFIX}\\s*(?:[:：©]|(?<=by|of)\\s)\\s*[^!?]{2,80}$`,
  "iu",
);

const AGENCY = "\\b(?:Photos?|Images|Reuters|REUTERS|AP|AFP|EPA|PA|Pool|Press|Agency)\\b";
const NAME = "[^()[\\]/.!?]";

/**
 * "(AP Photo/Anna Moss)", "[Anna Moss/Reuters]", "…. Anna Moss/Getty Images": a name, a stroke, an agency.
 */
const SLASHED_CREDIT = new RegExp(
  `(?:[([]|[.!?”"]\\s+)(?:${NAME}{0,40}${AGENCY}/${NAME}{2,60}|${NAME}{2,60}/${NAME}{0,30}${AGENCY}${NAME}{0,20})[)\\]]?\\.?$`,
  "u",
);

/** "Getty Images", "AFP via Getty Images", "Image source, Reuters": a credit alone on its line. */
const BARE_CREDIT =
  /^(?:(?:Image|Media|Video|Photo) (?:source|caption|credit), .{2,200}|(?:[\p{L} .'’-]{2,40}\/|AFP via |via )?(?:Getty Images|AP Photo|Reuters|REUTERS|AFP|EPA|Shutterstock|iStock)(?:\/[\p{L} .'’-]{2,40})?)$/u;

/**
 * Whether a line is the caption of a picture: it ends in a credit. A caption without one cannot be told from
 * prose and stays a paragraph. Bounded: only lines up to 700 characters are looked at.
 */
export function isCaption(line: string): boolean {
  return (
    line.length <= maxCaptionChars &&
    [LABELLED_CREDIT, SLASHED_CREDIT, BARE_CREDIT].some((credit) => credit.test(line))
  );
}
