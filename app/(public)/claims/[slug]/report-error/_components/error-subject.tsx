import type { ReaderSubject } from "#lib/queries/public/get-reader-subject.ts";
import type { Words } from "#lib/words/words.ts";

interface ErrorSubjectProps {
  readonly subject: ReaderSubject;
  /** Number of the publication the reader saw. */
  readonly n: number;
  readonly words: Words;
}

/** Which claim an error is reported in, so that nobody writes about the wrong one. */
export function ErrorSubject({ subject, n, words }: ErrorSubjectProps) {
  const { t } = words;
  return (
    <section aria-label={t("readers.error.about")} className="mb-8 max-w-form border-s-2 border-accent ps-4">
      <a
        href={words.href(`/claims/${subject.slug}`)}
        lang={subject.language}
        dir="auto"
        className="link font-serif text-xl"
      >
        {subject.text}
      </a>
      <p className="mt-1 text-sm text-muted">{t("readers.error.publication", { n })}</p>
    </section>
  );
}
