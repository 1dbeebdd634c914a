import { strToU8, zipSync } from "fflate";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageNs = "http://schemas.openxmlformats.org/package/2006";

interface DocxParts {
  /** XML inside `w:body`. */
  readonly body: string;
  readonly title?: string;
  readonly author?: string;
  /** Further or replaced parts by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A paragraph of WordprocessingML in a style. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A list item of the one bulleted list of `buildDocx`. */
export function listItem(text: string): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The least that Word accepts as a document. */
export function buildDocx({ body, title, author, parts = {} }: DocxParts): Uint8Array {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const all: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packageNs}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}">${style("Title", "Title")}${style("Heading1", "heading 1")}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title ?? ""}</dc:title><dc:creator>${author ?? ""}</dc:creator></cp:coreProperties>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

/** The least that LibreOffice accepts as a text document. */
export function buildOdt(body: string, meta = ""): Uint8Array {
  const ns = (name: string) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": strToU8(
      `<?xml version="1.0"?><office:document-content ${ns("office")} ${ns("text")}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    "meta.xml": strToU8(
      `<office:document-meta ${ns("office")} ${ns("meta")} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>${meta}</office:meta></office:document-meta>`,
    ),
  });
}
