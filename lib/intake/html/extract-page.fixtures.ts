const paragraphs = [
  "The harbour council of Port Lorne voted on Tuesday to close the northern pier for two years, after divers found cracks in eleven of its forty pillars.",
  "“Nobody will walk out there before it is safe,” the harbour master, Ines Calder, said after the vote, which went seven to two.",
  "Repairs are expected to cost 14 million crowns, a third of what the council spends in a year, and to begin in March.",
  "The two members who voted against the closure said that fishermen had been told of it only the evening before.",
];

/** The paragraphs of the page below. */
export const story: readonly string[] = paragraphs;

/** A page of an invented outlet, with everything pages print around an article. Parts can be exchanged. */
export function newsPage({
  head = "",
  title = "Northern pier to close for two years",
  header = '<p class="byline">By <a rel="author" href="/people/ada-quill">Ada Quill</a> and Tom Brandt, The Lorne Courier</p>',
  body = paragraphs.map((text) => `<p>${text}</p>`).join("\n"),
  after = "",
}: Partial<Record<"head" | "title" | "header" | "body" | "after", string>> = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title} | The Lorne Courier</title>
    <meta property="og:site_name" content="The Lorne Courier">${head}</head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li></ul></nav>
    <main><article><h1>${title}</h1>${header}
    <figure><img src="pier.jpg"><figcaption>The northern pier on Monday evening, seen from the lighthouse. Photograph: A. Moss</figcaption></figure>
    <div class="article-body">${body}
      <div class="related-links"><h3>More on this story</h3><ul><li><a href="/1">Divers find cracks in the pier that everybody loves to walk on</a></li></ul></div>
    </div></article>
    <aside><p>The ten best walks along the coast, chosen by our readers over many years of wind and rain.</p></aside></main>${after}
    <footer><p>© 2025 The Lorne Courier. Registered office: 1 Quay Street, Port Lorne, where the paper has been printed since 1891.</p></footer>
    </body></html>`;
}
