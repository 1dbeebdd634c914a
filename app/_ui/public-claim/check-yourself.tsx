import type { ReactNode } from "react";
import type { FrozenClaim, FrozenEvidence } from "#lib/domain/publication/publication.ts";
import { textFragmentUrl } from "#lib/publishing/text-fragment.ts";
import { Section } from "../base/section.tsx";
import { isolated } from "./isolated.ts";
import type { ViewContext } from "./view-context.ts";

interface CheckYourselfProps {
  readonly content: FrozenClaim;
  /** Hash of the newest version; missing on the desk. */
  readonly sha256: string | undefined;
  readonly context: ViewContext;
}

type OpenEvidence = Extract<FrozenEvidence, { confidential: false }>;

/** The way the desk went, for a reader to go again: each place with the words to look for there (IFCN 3.1). */
export function CheckYourself({ content, sha256, context }: CheckYourselfProps) {
  const { t, href } = context.words;
  const originals = originalsOf(content);
  const sources = sourcesOf(content);
  if (originals.length + sources.length === 0) return null;
  return (
    <Section title={t("claim.yourself.title")} id="check-yourself">
      <p className="mb-3 max-w-prose text-muted">{t("claim.yourself.lead")}</p>
      <ol className="flex max-w-prose list-decimal flex-col gap-2.5 ps-6 marker:text-muted">
        {originals.map(({ url, name }) => (
          <Step key={url}>
            {t.rich("claim.yourself.claim", {
              link: () => (
                // On paper the address without the marked words is enough, and legible.
                <a
                  href={url}
                  rel="noopener"
                  className="link"
                  dir="auto"
                  data-address={url.replace(/#.*$/s, "")}
                >
                  {name}
                </a>
              ),
            })}
          </Step>
        ))}
        {sources.map((item) => (
          <Step key={`${item.url ?? ""} ${item.locator ?? ""} ${item.quote ?? ""}`}>
            <SourceStep item={item} context={context} />
          </Step>
        ))}
        {sha256 === undefined ? null : (
          <Step>
            {t.rich("claim.yourself.record", {
              link: (words) => (
                <a href={href(`/verify/${sha256}`)} className="link">
                  {words}
                </a>
              ),
            })}
          </Step>
        )}
      </ol>
    </Section>
  );
}

function Step({ children }: { children: ReactNode }) {
  return <li className="ps-1">{children}</li>;
}

function SourceStep({ item, context }: { item: OpenEvidence; context: ViewContext }) {
  const { t } = context.words;
  const address = (item.quote === null ? null : textFragmentUrl(item.url, item.quote)) ?? item.url ?? "";
  return (
    <>
      <a
        href={address}
        rel="nofollow noopener"
        className="link"
        lang={context.lang}
        dir="auto"
        data-address={item.url}
      >
        {item.title}
      </a>
      {item.locator ? (
        <>
          {" · "}
          <span lang={context.lang} dir="auto">
            {item.locator}
          </span>
        </>
      ) : null}
      {item.quote ? (
        <span className="text-muted">
          {" · "}
          {t("claim.yourself.words", { quote: isolated(shortened(item.quote), context.words) })}
        </span>
      ) : null}
    </>
  );
}

/** Enough of a quotation to find it by. */
const maxQuoteChars = 120;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length <= maxQuoteChars ? line : `${line.slice(0, maxQuoteChars).replace(/\s+\S*$/u, "")} …`;
}

/** One step a place: the same words at the same address are looked for once. */
function sourcesOf({ evidence }: FrozenClaim): OpenEvidence[] {
  const open = evidence.flatMap((item) => (!item.confidential && item.url !== null ? [item] : []));
  const places = open.map((item): [string, OpenEvidence] => [
    JSON.stringify([item.url, item.locator, item.quote]),
    item,
  ]);
  const distinct = [...new Map(places).values()];
  // A place without words to look for adds nothing to the same place with some.
  return distinct.filter(
    (item) =>
      item.quote !== null ||
      !distinct.some((other) => other !== item && other.url === item.url && other.locator === item.locator),
  );
}

function originalsOf({ appearances }: FrozenClaim): { url: string; name: string }[] {
  const originals = appearances.flatMap(({ article, exact }) => {
    const url = textFragmentUrl(article.url, exact);
    return url === null
      ? []
      : [{ url, name: article.title ?? article.outlet?.name ?? new URL(url).hostname }];
  });
  return [...new Map(originals.map((each) => [each.url, each])).values()];
}
