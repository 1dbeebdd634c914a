/**
 * What office programs and converters write into a document's properties when nobody did: placeholders, not names or
 * titles.
 */
const placeholders =
  /^(?:untitled|document\d*|unknown|anonymous|none|null|title|user|admin|administrator|owner|author|guest|microsoft office user|microsoft account|python-docx|windows user|default|benutzer|utilisateur)$/i;

/** A title from a document's properties, or null when it is a placeholder or the name of a file. */
export function plausibleTitle(given: string | null): string | null {
  const title = (given ?? "").replace(/\s+/g, " ").trim();
  if (title === "" || title.length > 300 || placeholders.test(title)) return null;
  if (/^microsoft (?:word|powerpoint) - /i.test(title) || /\.[a-z]{2,5}$/i.test(title)) return null;
  return /\p{L}{2}/u.test(title) ? title : null;
}

/**
 * A byline from a document's properties: only what reads like the name of a person, because programs fill this field
 * with the name of an account. The dates in the properties are not used at all: the day a file was made or saved is
 * not the day its article appeared.
 */
export function plausibleAuthor(given: string | null): string | null {
  const author = (given ?? "").replace(/\s+/g, " ").trim();
  if (author.length > 200 || placeholders.test(author) || /[@/\\_|<>{}\d]/.test(author)) return null;
  const words = author.split(" ");
  return words.length >= 2 && words.length <= 20 && /^\p{Lu}|^\p{Lo}/u.test(author) ? author : null;
}
