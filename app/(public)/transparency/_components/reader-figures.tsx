import { Section } from "#app/_ui/base/section.tsx";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";

/** What readers sent, and what became of it. */
export function ReaderFigures({ readers, words }: { readers: Transparency["readers"]; words: Words }) {
  const { t } = words;
  // Long words of the head give way on a small phone: the table has to fit there.
  const end = "py-1.5 ps-2 text-end font-normal tabular-nums wrap-anywhere hyphens-auto sm:ps-4";
  return (
    <Section title={t("transparency.readers.title")}>
      {readers.length === 0 ? null : (
        <table className="mb-3 w-full max-w-form border-collapse text-sm">
          <caption className="pb-2 text-start text-muted">{t("transparency.readers.caption")}</caption>
          <thead>
            <tr className="text-xs text-muted">
              <th scope="col" className="py-1 text-start font-medium">
                {t("transparency.readers.kind")}
              </th>
              {(["received", "decided", "takenUp"] as const).map((column) => (
                <th key={column} scope="col" className={end}>
                  {t(`transparency.readers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {readers.map((row) => (
              <tr key={row.kind} className="border-t border-line">
                <th scope="row" className="py-1.5 text-start font-normal">
                  {t(`transparency.readers.${row.kind}`)}
                </th>
                <td className={end}>{words.number(row.received)}</td>
                <td className={end}>{words.number(row.decided)}</td>
                <td className={end}>{words.number(row.takenUp)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={words.href("/submit")} className="link tap inline-flex items-center">
          {t("transparency.readers.submit")}
        </a>
      </p>
    </Section>
  );
}
