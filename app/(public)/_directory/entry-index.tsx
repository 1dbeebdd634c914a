import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import type { DirectoryKind, FrozenEntry } from "#lib/domain/publication/publication.ts";
import { roleOn } from "#lib/domain/speaker/speaker.ts";
import type {
  EntryLetter,
  PublicEntryItem,
  PublicEntryPage,
} from "#lib/queries/public/list-public-entries.ts";
import type { Words } from "#lib/words/words.ts";
import { entryPath, listPaths } from "./entry-paths.ts";

interface EntryIndexProps {
  readonly kind: DirectoryKind;
  readonly page: PublicEntryPage & { readonly letters: readonly EntryLetter[] };
  readonly letter: string | undefined;
  readonly isLater: boolean;
  readonly words: Words;
}

/** Fewer names are read at a glance: letters would be in the way. */
const minForLetters = 40;

/** A list of the directory: every name with a published claim, letters to jump by, 100 names a page. */
export function EntryIndex({ kind, page, letter, isLater, words }: EntryIndexProps) {
  const { t, href } = words;
  const list = listPaths[kind];
  const total = page.letters.reduce((sum, { entries }) => sum + entries, 0);
  return (
    <>
      <PageHeader title={t(`directory.${kind}.title`)} lead={t(`directory.${kind}.lead`)} />
      {total >= minForLetters || letter !== undefined ? (
        <Letters kind={kind} letters={page.letters} letter={letter} words={words} />
      ) : null}
      {page.items.length > 0 ? (
        <ul role="list" aria-label={t(`directory.${kind}.title`)} className="gap-x-12 md:columns-2">
          {page.items.map((item) => (
            <EntryLine key={item.entry.slug} item={item} words={words} />
          ))}
        </ul>
      ) : (
        <Nobody kind={kind} isNarrowed={total > 0} words={words} />
      )}
      <Pagination
        label={t("lists.pages")}
        newerHref={isLater ? href(addressOf(list, letter)) : undefined}
        newerLabel={t("directory.first")}
        olderHref={page.nextCursor === null ? undefined : href(addressOf(list, letter, page.nextCursor))}
        olderLabel={t("directory.next")}
      />
    </>
  );
}

function addressOf(list: string, letter: string | undefined, after?: string): string {
  const given = { ...(letter === undefined ? {} : { letter }), ...(after === undefined ? {} : { after }) };
  const search = new URLSearchParams(given).toString();
  return search === "" ? list : `${list}?${search}`;
}

type LettersProps = Pick<EntryIndexProps, "kind" | "letter" | "words"> & {
  readonly letters: readonly EntryLetter[];
};

function Letters({ kind, letters, letter, words }: LettersProps) {
  const { t, href } = words;
  const look =
    "tap inline-flex min-w-9 items-center justify-center rounded-sm border border-line px-2 py-1 hover:border-edge aria-[current=true]:border-accent aria-[current=true]:bg-accent-tint aria-[current=true]:font-semibold";
  return (
    <nav aria-label={t("directory.letters.label")} className="mb-8">
      <ul className="flex flex-wrap gap-1.5">
        <li>
          <a
            href={href(listPaths[kind])}
            aria-current={letter === undefined ? "true" : undefined}
            className={look}
          >
            {t("directory.letters.all")}
          </a>
        </li>
        {letters.map((each) => (
          <li key={each.letter}>
            <a
              href={href(addressOf(listPaths[kind], each.letter))}
              aria-current={each.letter === letter ? "true" : undefined}
              aria-label={t("directory.letters.one", {
                letter: each.letter.toLocaleUpperCase(words.language),
                count: each.entries,
              })}
              className={look}
            >
              {each.letter.toLocaleUpperCase(words.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function EntryLine({ item: { entry, claims }, words }: { item: PublicEntryItem; words: Words }) {
  const note = noteOf(entry, words);
  return (
    <li className="flex break-inside-avoid items-baseline justify-between gap-4 border-t border-line py-3">
      <div className="min-w-0">
        <a
          href={words.href(entryPath(entry.kind, entry.slug))}
          className="tap font-serif text-lg font-semibold hover:text-accent hover:underline"
        >
          {entry.name}
        </a>
        {note === null ? null : <p className="line-clamp-2 text-sm text-muted">{note}</p>}
      </div>
      <span className="shrink-0 text-sm text-muted tabular-nums">
        {words.t("directory.shared.claims", { count: claims })}
      </span>
    </li>
  );
}

/** What tells an entry from one of a like name: the present role, what belongs to it, where it is found. */
function noteOf(entry: FrozenEntry, { t }: Words): string | null {
  if (entry.kind === "speaker") {
    return (
      roleOn(entry.roles, null) ??
      (entry.speakerKind === "organization" ? t("directory.speaker.organization") : null)
    );
  }
  if (entry.kind === "topic") return entry.description || null;
  return entry.url !== null && URL.canParse(entry.url) ? new URL(entry.url).host : null;
}

type NobodyProps = Pick<EntryIndexProps, "kind" | "words"> & { readonly isNarrowed: boolean };

function Nobody({ kind, isNarrowed, words: { t, href } }: NobodyProps) {
  if (!isNarrowed) {
    return (
      <EmptyState icon={kind === "speaker" ? "speaker" : "claim"} title={t(`directory.${kind}.none`)}>
        {t(`directory.${kind}.noneLead`)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={t("directory.noLetter")}
      action={<ButtonLink href={href(listPaths[kind])}>{t("directory.everyone")}</ButtonLink>}
    >
      {t("directory.noLetterLead")}
    </EmptyState>
  );
}
