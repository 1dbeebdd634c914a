/** Largest file or archive taken, in bytes: a long report with its pictures. */
export const maxDocumentBytes = 20_000_000;

/** Most articles taken from one archive, and most files chosen at once. */
export const maxDocuments = 100;
