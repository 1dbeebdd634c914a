import type { ClaimPublication } from "#lib/domain/publication/publication.ts";
import { todayIn } from "#lib/domain/text/text.ts";
import { embedCode } from "#lib/publishing/embed-code.ts";
import { plainLine } from "#lib/publishing/share-claim.ts";
import { mailLink, shareLinks } from "#lib/publishing/share-links.ts";
import type { Words } from "#lib/words/words.ts";
import { Details } from "../base/details.tsx";
import { Section } from "../base/section.tsx";
import { apaCitation, bibtexCitation, mlaCitation, plainCitation, risCitation } from "./cite-claim.ts";
import { ClaimPrintFoot } from "./claim-print-foot.tsx";
import { shareTextOf } from "./share-text.ts";

interface ClaimShareProps {
  readonly publication: ClaimPublication;
  readonly deskName: string;
  readonly timeZone: string;
  /** Absolute addresses of the claim's page, its embed, its picture and this publication's frozen copy. */
  readonly urls: {
    readonly claim: string;
    readonly embed: string;
    readonly picture: string;
    readonly version: string;
  };
  /** Of the frozen copy's bytes; absent where it cannot be read any more. */
  readonly sha256: string | undefined;
  readonly words: Words;
}

/**
 * Everything a reader needs to pass a live claim on: links to share it, citations of this version, code of the frame.
 * Plain links and fields to copy from; nothing is loaded from another host. Paper gets the addresses and the hash.
 */
export function ClaimShare(props: ClaimShareProps) {
  const { publication, urls, sha256, words } = props;
  return (
    <>
      <div className="print-hide">
        <Section title={words.t("share.title")} id="share">
          <div className="flex max-w-form flex-col gap-4">
            <CopyField words={words} id="share-address" label={words.t("share.address")} text={urls.claim} />
            <SharePlaces {...props} />
            <Details summary={words.t("share.cite.title")}>
              <Citations {...props} />
            </Details>
            <Details summary={words.t("share.embed.title")}>
              <EmbedCode {...props} />
            </Details>
          </div>
        </Section>
      </div>
      <ClaimPrintFoot
        n={publication.n}
        url={urls.claim}
        versionUrl={urls.version}
        sha256={sha256}
        words={words}
      />
    </>
  );
}

function SharePlaces({ publication, deskName, urls, words }: ClaimShareProps) {
  const text = shareTextOf(publication, deskName, words);
  const subject = words.t("share.mailSubject", { claim: plainLine(publication.content.text) });
  const links = [
    ...shareLinks(text, urls.claim),
    { name: words.t("share.mail"), href: mailLink(subject, text, urls.claim) },
  ];
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <p id="share-places" className="text-muted">
        {words.t("share.places")}
      </p>
      <ul role="list" aria-labelledby="share-places" className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener nofollow" className="link tap inline-flex items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Citations({ publication, deskName, timeZone, urls, words }: ClaimShareProps) {
  const cited = {
    publication,
    publisher: deskName,
    day: todayIn(timeZone, new Date(publication.publishedAt)),
    url: urls.claim,
    versionUrl: urls.version,
    words,
  };
  const n = words.number(publication.n);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        {words.t("share.cite.lead", { n })}{" "}
        <a href={urls.version} className="link">
          {words.t("share.cite.version", { n })}
        </a>
      </p>
      <CopyField
        words={words}
        id="cite-line"
        label={words.t("share.cite.line")}
        text={plainCitation(cited)}
      />
      {/* Names of styles and formats are the same in every language. */}
      <CopyField words={words} id="cite-apa" label="APA" text={apaCitation(cited)} />
      <CopyField words={words} id="cite-mla" label="MLA" text={mlaCitation(cited)} />
      <CopyField words={words} id="cite-bibtex" label="BibTeX" text={bibtexCitation(cited)} isCode />
      <CopyField
        words={words}
        id="cite-ris"
        label="RIS"
        text={risCitation(cited).replaceAll("\r\n", "\n").trim()}
        isCode
      />
    </div>
  );
}

function EmbedCode({ publication, deskName, urls, words }: ClaimShareProps) {
  const title = `${plainLine(deskName)}: ${plainLine(publication.content.text)}`;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{words.t("share.embed.lead")}</p>
      <CopyField
        words={words}
        id="embed-code"
        label={words.t("share.embed.code")}
        text={embedCode(urls.embed, title, publication)}
        isCode
      />
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <a href={urls.embed} className="link">
          {words.t("share.embed.preview")}
        </a>
        <a href={urls.picture} className="link">
          {words.t("share.embed.picture")}
        </a>
      </p>
    </div>
  );
}

interface CopyFieldProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly words: Words;
  readonly isCode?: boolean | undefined;
}

/** A text to copy: a field of its own, so that one key selects the whole of it and nothing else. */
function CopyField({ id, label, text, words, isCode = false }: CopyFieldProps) {
  const lines = Math.min(12, Math.max(text.split("\n").length, Math.ceil(text.length / 70)));
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={lines}
        dir={isCode ? "ltr" : "auto"}
        spellCheck={false}
        defaultValue={text}
        data-copy
        data-copy-label={words.t("share.copy")}
        data-copied-label={words.t("share.copied")}
        className={`control resize-y text-sm ${isCode ? "font-mono" : ""}`}
      />
    </div>
  );
}
