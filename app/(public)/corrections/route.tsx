import { Badge } from "#app/_ui/base/badge.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { noticeLabels } from "#lib/domain/claim/claim.ts";
import type { CorrectionItem } from "#lib/queries/public/list-corrections.ts";
import { publicCorrections } from "#lib/web/public-reads.ts";
import { publicPage } from "../_site/public-page.tsx";

/** Every public correction, newest first. */
export const GET = publicPage(async ({ query, desk }) => {
  const after = query.get("after") ?? undefined;
  const page = await publicCorrections(after);
  return {
    title: "Corrections",
    description: "Every correction, retraction and suspension of a published claim.",
    path: "/corrections",
    index: after === undefined,
    tags: [publicTags.corrections, publicTags.claims],
    current: "corrections",
    body: (
      <>
      <PageHeader
        title="Corrections"
        lead="What we got wrong, made clearer or took back, newest first."
        meta={
          <a href="/methodology#corrections" className="link">
            How we correct
          </a>
        }
      />
      {page.items.length === 0 ? (
        <EmptyState icon="check" title="Nothing has been corrected yet">
          A correction, retraction or suspension of a published claim stands here as soon as it is made.
        </EmptyState>
      ) : (
        <ul role="list" aria-label="Corrections" className="max-w-form">
          {page.items.map((item) => (
            <Correction key={item.id} item={item} timeZone={desk.timeZone} />
          ))}
        </ul>
      )}
      <Pagination
        newerHref={after === undefined ? undefined : "/corrections"}
        newerLabel="Back to the newest"
        olderHref={page.nextCursor === null ? undefined : `/corrections?after=${page.nextCursor}`}
      />
      </>
    ),
  };
});

function Correction({ item, timeZone }: { item: CorrectionItem; timeZone: string }) {
  const serious = item.kind === "retraction" || item.kind === "suspension";
  return (
    <li className="border-t border-line py-5 first:border-edge">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={serious ? "danger" : "accent"}>{noticeLabels[item.kind]}</Badge>
        <DateTime value={item.at} timeZone={timeZone} />
      </p>
      <h2 className="mt-2 font-serif text-lg font-semibold">
        <a href={`/claims/${item.claim.slug}`} className="tap hover:text-accent hover:underline">
          {item.claim.text}
        </a>
      </h2>
      {item.note ? <p className="mt-1 max-w-prose">{item.note}</p> : null}
    </li>
  );
}
