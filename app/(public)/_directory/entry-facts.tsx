import type { ReactNode } from "react";
import type { DirectoryKind } from "#lib/domain/publication/publication.ts";
import type { DatedRole } from "#lib/domain/speaker/speaker.ts";
import type { PublicEntry, SharedEntry } from "#lib/queries/public/get-public-entry.ts";
import type { Words } from "#lib/words/words.ts";
import { claimsPath, entryPath } from "./entry-paths.ts";

interface EntryFactsProps {
  readonly entry: PublicEntry;
  readonly words: Words;
  readonly timeZone: string;
}

/** What is known of the entry besides its claims: roles, names, addresses, company, and the record of it. */
export function EntryFacts({ entry: view, words, timeZone }: EntryFactsProps) {
  const { entry } = view;
  const { t } = words;
  const others = (["speaker", "topic", "outlet"] as const).filter((kind) => kind !== entry.kind);
  return (
    <div className="flex flex-col gap-6 text-sm">
      {entry.kind === "speaker" ? (
        <>
          <Fact title={t("directory.roles.title")} lines={entry.roles.map((role) => roleLine(role, words))} />
          <Fact title={t("directory.names")} lines={entry.aliases} />
          <Fact title={t("directory.elsewhere")} lines={entry.sameAs.map(outwardLink)} />
        </>
      ) : null}
      {entry.kind === "outlet" && entry.url !== null ? (
        <Fact title={t("directory.site")} lines={[outwardLink(entry.url)]} />
      ) : null}
      {others.map((kind) => (
        <Shared key={kind} kind={kind} of={entry} shared={view.shared[kind]} words={words} />
      ))}
      <Record view={view} words={words} timeZone={timeZone} />
    </div>
  );
}

/** A heading with lines below it; nothing without lines. */
function Fact({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h2 className="mb-1 text-sm font-semibold">{title}</h2>
      <ul role="list" className="flex flex-col gap-1">
        {lines.map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Mayor, 1 May 2020 – 3 June 2024"; days that are not known are left open. */
function roleLine({ title, fromOn, untilOn }: DatedRole, { t, day }: Words): string {
  if (fromOn === null)
    return untilOn === null ? title : t("directory.roles.until", { title, until: day(untilOn) });
  if (untilOn === null) return t("directory.roles.since", { title, from: day(fromOn) });
  return t("directory.roles.between", { title, from: day(fromOn), until: day(untilOn) });
}

/** The host says where a link leads; on paper the whole address follows. */
function outwardLink(address: string) {
  return (
    <a href={address} rel="external noopener" className="link tap inline-flex items-center">
      {URL.canParse(address) ? new URL(address).host : address}
    </a>
  );
}

interface SharedProps {
  readonly kind: DirectoryKind;
  readonly of: { readonly kind: DirectoryKind; readonly slug: string };
  readonly shared: readonly SharedEntry[];
  readonly words: Words;
}

function Shared({ kind, of, shared, words }: SharedProps) {
  const { t, href } = words;
  const lines = shared.map(({ slug, name, claims }) => (
    <span key={slug} className="flex items-baseline justify-between gap-3">
      <a href={href(entryPath(kind, slug))} className="link min-w-0">
        <bdi>{name}</bdi>
      </a>
      <a
        href={href(claimsPath({ [of.kind]: of.slug, [kind]: slug }))}
        className="shrink-0 tabular-nums text-muted hover:underline"
      >
        {t("directory.shared.claims", { count: claims })}
      </a>
    </span>
  ));
  return <Fact title={t(`directory.shared.${kind}`)} lines={lines} />;
}

function Record({ view, words, timeZone }: { view: PublicEntry; words: Words; timeZone: string }) {
  const { t } = words;
  const day = words.dayOf(view.publishedAt, timeZone);
  return (
    <div className="border-t border-line pt-4 text-muted">
      <h2 className="mb-1 text-sm font-semibold text-ink">{t("directory.record.title")}</h2>
      <p>{t("directory.record.line", { n: view.n, day })}</p>
      <p className="mt-1">
        <a href={`${entryPath(view.entry.kind, view.entry.slug)}/record.json`} className="link">
          {t("directory.record.file")}
        </a>
      </p>
      <p dir="ltr" className="mt-1 font-mono text-xs break-all">
        <span className="sr-only">{t("directory.record.hash")} </span>
        {view.sha256}
      </p>
    </div>
  );
}
