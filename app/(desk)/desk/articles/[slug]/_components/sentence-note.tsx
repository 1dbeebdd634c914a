import { overlaps } from "#lib/domain/article/article.rules.ts";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import { intervalWords, rankWords, speakerLines, suggestedWord } from "./reading-words.ts";

interface SentenceNoteProps {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
}

/** What the reader makes of a sentence, in lines of words: the same as beside the text. */
export function SentenceNote({ article, sentence }: SentenceNoteProps) {
  const { suggested, rank, reasons } = sentence;
  const speakers = speakerLines(article.reading.quotations, sentence);
  const dates = article.reading.dates.filter((date) => overlaps(date, sentence));
  if (suggested === null) return null;
  const why = reasons.length === 0 ? "" : `: ${reasons.join(", ")}`;
  return (
    <ul role="list" className="mt-1 flex flex-col gap-0.5 text-sm text-muted">
      <li>
        Reads like {suggestedWord(suggested)}
        {rank === null ? "" : `, ${rankWords(rank)} by check-worthiness${why}`}
      </li>
      {speakers.map(({ key, speaker, mention, cue, mode, within }) => (
        <li key={key}>
          Speaker: {speaker}
          {mention === null ? "" : ` (“${mention}”)`}
          {cue === null ? "" : ` · cue “${cue}”`} · {mode}
          {within.map((name) => ` · as told by ${name}`).join("")}
        </li>
      ))}
      {dates.map(({ start, text, resolved }) => (
        <li key={start}>
          “{text}” → {resolved === null ? <OpenDate article={article} /> : intervalWords(resolved)}
        </li>
      ))}
    </ul>
  );
}

function OpenDate({ article }: { readonly article: ArticleView }) {
  if (article.publishedOn !== null) return "open";
  return (
    <>
      no article date: open{" "}
      {article.abilities.edit ? (
        <a className="link" href={`/desk/articles/${article.slug}/edit`}>
          Set the date
        </a>
      ) : null}
    </>
  );
}
