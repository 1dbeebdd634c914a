interface QuoteProps {
  /** The words themselves, as they stand in the source. */
  readonly exact: string;
  /** The text around them, as much of it as rights allow. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly cite?: string | undefined;
  readonly citeHref?: string | undefined;
  /** BCP-47 tag of the source's language. */
  readonly lang?: string | undefined;
  /** The hanging quotation mark; default true. It is drawn, not text: the source keeps its own marks. */
  readonly marks?: boolean | undefined;
}

/** Words of a source inside their context: the context recedes, the words are marked. */
export function Quote({ exact, before = "", after = "", cite, citeHref, lang, marks = true }: QuoteProps) {
  const inContext = before !== "" || after !== "";
  return (
    <figure className="min-w-0">
      <blockquote
        lang={lang}
        dir="auto"
        className={`relative max-w-prose font-serif text-lg whitespace-pre-line ${marks ? "ps-7" : ""}`}
      >
        {marks ? (
          <span aria-hidden="true" className="absolute -top-1 start-0 text-4xl text-accent select-none">
            “
          </span>
        ) : null}
        {before ? <span className="text-muted">{before}</span> : null}
        {inContext ? <mark className="rounded-sm bg-mark px-0.5 text-ink">{exact}</mark> : exact}
        {after ? <span className="text-muted">{after}</span> : null}
      </blockquote>
      {cite ? (
        <figcaption className={`mt-2 text-sm text-muted ${marks ? "ps-7" : ""}`}>
          {citeHref ? (
            <a href={citeHref} className="link">
              {cite}
            </a>
          ) : (
            cite
          )}
        </figcaption>
      ) : null}
    </figure>
  );
}
