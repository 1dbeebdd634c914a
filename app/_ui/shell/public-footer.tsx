import type { ReactNode } from "react";
import type { Words } from "#lib/words/words.ts";
import { languageNames, type Language } from "#lib/words/languages.ts";
import type { Organisation } from "./public-shell.tsx";

/** One link of the footer; paths without language prefix. */
export interface FooterLink {
  readonly path: string;
  readonly title: string;
  /** Language of the title, where it is not the page's. */
  readonly lang?: string | undefined;
}

export interface FooterLinks {
  /** The desk's own standing pages: about, funding, policies. Only those that exist. */
  readonly pages: readonly FooterLink[];
}

/** The page in another language. */
export interface LanguageLink {
  readonly language: Language;
  readonly href: string;
}

interface PublicFooterProps {
  readonly words: Words;
  readonly organisation: Organisation;
  readonly links: FooterLinks;
  readonly translations: readonly LanguageLink[];
}

/** Who publishes this, how to reach them, how to check on them, and the page's other languages. */
export function PublicFooter({ words, organisation, links, translations }: PublicFooterProps) {
  return (
    <footer className="mt-8 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page gap-x-8 grid-cols-2 gap-y-6 px-4 py-8 text-sm text-muted sm:px-6 lg:grid-cols-4">
        <div className="col-span-2 min-w-0 sm:col-span-1">
          <p dir="auto" className="font-serif text-lg text-ink">
            {organisation.name}
          </p>
          {organisation.address ? (
            <p dir="auto" className="whitespace-pre-line">
              {organisation.address}
            </p>
          ) : null}
          {organisation.contact ? <Contact contact={organisation.contact} /> : null}
        </div>
        <Links label={words.t("site.footer.check")}>
          <InnerLink words={words} path="/submit" title={words.t("site.footer.submit")} />
          <InnerLink words={words} path="/transparency" title={words.t("site.footer.transparency")} />
          <InnerLink words={words} path="/verify" title={words.t("site.footer.verify")} />
          <InnerLink words={words} path="/topics" title={words.t("site.footer.topics")} />
          <InnerLink words={words} path="/outlets" title={words.t("site.footer.outlets")} />
        </Links>
        <Links label={words.t("site.footer.about")}>
          {links.pages.map((link) => (
            <InnerLink key={link.path} words={words} {...link} />
          ))}
          <li>
            <a href="/api/v1" className="link tap inline-flex items-center">
              {words.t("site.footer.machines")}
            </a>
          </li>
          <li>
            <a href="/desk" className="link tap inline-flex items-center">
              {words.t("site.footer.desk")}
            </a>
          </li>
        </Links>
        <Links label={words.t("site.footer.languages")}>
          {translations.map(({ language, href }) => (
            <li key={language}>
              <a
                href={href}
                lang={language}
                hrefLang={language}
                aria-current={language === words.language ? "true" : undefined}
                className="link tap inline-flex items-center aria-[current=true]:font-medium aria-[current=true]:text-ink"
              >
                {languageNames[language]}
              </a>
            </li>
          ))}
        </Links>
      </div>
    </footer>
  );
}

function Links({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <p className="mb-1 font-medium text-ink" aria-hidden>
        {label}
      </p>
      <ul className="flex flex-col gap-y-1">{children}</ul>
    </nav>
  );
}

function InnerLink({ words, path, title, lang }: FooterLink & { words: Words }) {
  return (
    <li>
      <a href={words.href(path)} lang={lang} className="link tap inline-flex items-center">
        {title}
      </a>
    </li>
  );
}

/** An address becomes a link; anything else stays text, so that a setting cannot become a `javascript:` link. */
function Contact({ contact }: { contact: string }) {
  const href = /^https?:\/\//.test(contact)
    ? contact
    : /^[^\s@:]+@[^\s@:]+$/.test(contact)
      ? `mailto:${contact}`
      : null;
  if (href === null) return <p>{contact}</p>;
  return (
    <p>
      <a href={href} className="link tap inline-flex items-center">
        {contact}
      </a>
    </p>
  );
}
