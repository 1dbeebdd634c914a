import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { feedLinksOf } from "#lib/publishing/feeds/feed-address.ts";
import { parseCorrectionQuery } from "#lib/queries/public/list-correction-log.ts";
import { correctionLog } from "#lib/web/directory-reads.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { publicPage } from "../_site/public-page.tsx";
import { CorrectionLogView } from "./_components/correction-log-view.tsx";

/** Every public correction, newest first: the whole log, or one kind or year of it. */
export const GET = publicPage(async ({ query: params, desk, words }) => {
  const query = parseCorrectionQuery(params);
  const { after: _after, ...filter } = query;
  const log = await correctionLog(query);
  const isFirst = Object.values(query).every((value) => value === undefined);
  const title = words.t("corrections.title");
  const base = publicOrigin() + words.href("");
  return {
    title:
      query.kind === undefined
        ? title
        : words.t("corrections.titleOfKind", { title, kind: words.t(`corrections.kind.${query.kind}`) }),
    description: words.t("corrections.description"),
    path: "/corrections",
    search: isFirst ? undefined : `?${params.toString()}`,
    index: isFirst,
    tags: [publicTags.corrections, publicTags.claims],
    current: "corrections",
    alternates: feedLinksOf(base, "/corrections", filter, title),
    body: (
      <CorrectionLogView
        log={log}
        query={query}
        policyPath={
          desk.pages.find((page) => page.slug === "corrections")?.path ?? "/methodology#corrections"
        }
        words={words}
        timeZone={desk.timeZone}
      />
    ),
  };
});
