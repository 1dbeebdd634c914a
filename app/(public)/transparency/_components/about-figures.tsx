import { Section } from "#app/_ui/base/section.tsx";
import type { SharedEntry } from "#lib/queries/public/get-public-entry.ts";
import type { Transparency } from "#lib/queries/public/get-transparency.ts";
import type { Words } from "#lib/words/words.ts";
import { entryPath, listPaths } from "../../_directory/entry-paths.ts";
import { CountTable } from "./count-table.tsx";

/** Who made the claims, where they appeared, what they are about. */
export function AboutFigures({ figures, words }: { figures: Transparency; words: Words }) {
  const { t } = words;
  const numbers = t("transparency.number");
  const kinds = (["person", "organization", "nobody"] as const).map((key) => ({
    key,
    name: t(`transparency.about.${key}`),
    number: figures.from[key],
  }));
  return (
    <Section title={t("transparency.about.title")}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2 lg:grid-cols-3">
        <div>
          <CountTable
            caption={t("transparency.about.from")}
            heads={[t("transparency.about.who"), numbers]}
            lines={kinds}
            words={words}
          />
          <All path={listPaths.speaker} label={t("transparency.about.speakers")} words={words} />
        </div>
        <Busiest kind="outlet" entries={figures.outlets} words={words} />
        <Busiest kind="topic" entries={figures.topics} words={words} />
      </div>
    </Section>
  );
}

interface BusiestProps {
  readonly kind: "outlet" | "topic";
  readonly entries: readonly SharedEntry[];
  readonly words: Words;
}

function Busiest({ kind, entries, words }: BusiestProps) {
  if (entries.length === 0) return null;
  const { t } = words;
  const isOutlet = kind === "outlet";
  const lines = entries.map(({ slug, name, claims }) => ({
    key: slug,
    name: (
      <a href={words.href(entryPath(kind, slug))} className="link">
        {name}
      </a>
    ),
    number: claims,
  }));
  return (
    <div>
      <CountTable
        caption={t(isOutlet ? "transparency.about.outlets" : "transparency.about.topics")}
        heads={[
          t(isOutlet ? "transparency.about.outlet" : "transparency.about.topic"),
          t("transparency.number"),
        ]}
        lines={lines}
        words={words}
      />
      <All
        path={listPaths[kind]}
        label={t(isOutlet ? "transparency.about.allOutlets" : "transparency.about.allTopics")}
        words={words}
      />
    </div>
  );
}

function All({ path, label, words }: { path: string; label: string; words: Words }) {
  return (
    <p className="mt-2 text-sm">
      <a href={words.href(path)} className="link tap inline-flex items-center">
        {label}
      </a>
    </p>
  );
}
