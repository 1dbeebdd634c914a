/** The report is one file that needs nothing else: its own styles, no script, no font from anywhere. */
export const articleReportStyle = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: #191c1e; background: #fff;
    font: 1rem/1.55 Georgia, "Times New Roman", serif; }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .5rem; }
  h3, th, .meta, .badge, .label { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
  h3 { font-size: .95rem; margin: 1.25rem 0 .35rem; }
  .meta, .label { font-size: .85rem; color: #50565a; }
  .claim { border-top: 2px solid #191c1e; margin-top: 2.25rem; padding-top: 1.25rem; }
  .badge { display: inline-block; border: 1.5px solid #191c1e; padding: .1rem .6rem; font-weight: 600;
    font-size: .95rem; margin-right: .5rem; }
  blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid #c9c4b8; }
  mark { background: #fbe9a6; color: inherit; }
  .notice { border: 1px solid #7d4d00; background: #fbf0d9; padding: .5rem .75rem; margin: .75rem 0; }
  table { border-collapse: collapse; width: 100%; font-size: .9rem; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #dfdacd; }
  code { font-size: .75rem; overflow-wrap: anywhere; }
  a { color: #0b5563; }
  @media print {
    body { max-width: none; padding: 0; font-size: 10.5pt; }
    h2, h3, .verdict { break-after: avoid; }
    blockquote, tr, .notice { break-inside: avoid; }
    a { color: inherit; }
    .evidence a::after { content: " <" attr(href) ">"; font-size: 8pt; overflow-wrap: anywhere; }
    @page { margin: 18mm 16mm; }
  }
`;
