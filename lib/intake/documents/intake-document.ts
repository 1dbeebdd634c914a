/** What a document was read from. */
export type DocumentFormat = "text" | "html" | "docx" | "odt" | "pdf";

/** An article as a file or a paste brings it, before the desk looks at its language. Unknown is null, never guessed. */
export interface IntakeDocument {
  /** One paragraph a line, blank lines between them (text files keep their own lines). */
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  /** Day, YYYY-MM-DD. */
  readonly publishedAt: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly siteName?: string | null | undefined;
  readonly canonicalUrl?: string | null | undefined;
  readonly format: DocumentFormat;
}

/** A file as it arrives. Name and media type are claims of whoever sent it: the bytes decide. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType?: string | undefined;
  /** Address of the page, where the bytes are a page that was open somewhere. */
  readonly url?: string | undefined;
}
