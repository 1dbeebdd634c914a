import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { Tabs } from "#app/_ui/base/tabs.tsx";
import { claimStages, stageLabels } from "#lib/domain/claim/claim.ts";
import { listClaims, type ClaimList } from "#lib/queries/desk/list-claims.ts";
import { listPeople } from "#lib/queries/desk/list-people.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { ClaimFilter } from "./_components/claim-filter.tsx";
import { ClaimTable } from "./_components/claim-table.tsx";
import { claimListHref, readClaimQuery, type ClaimQuery } from "./claim-query.ts";

// Blocking on purpose, like every page of the desk.
export const instant = false;

export const metadata = { title: "Claims" };

/** Every claim of the desk by stage. */
export default async function ClaimsPage(props: PageProps<"/desk/claims">) {
  const query = readClaimQuery(await props.searchParams);
  const [list, people, { timeZone }] = await Promise.all([
    readDesk(listClaims, query),
    readDesk(listPeople),
    deskSettings(),
  ]);
  return (
    <>
      <PageHeader
        title="Claims"
        actions={<ButtonLink href="/desk/articles">Take an article apart</ButtonLink>}
      />
      <Tabs label="Stages" items={stageTabs(query, list)} />
      <ClaimFilter query={query} people={people} />
      {list.items.length === 0 ? (
        <NoClaims query={query} />
      ) : (
        <ClaimTable rows={list.items} timeZone={timeZone} />
      )}
      <Pagination
        newerHref={query.after === null ? undefined : claimListHref(query, {})}
        olderHref={list.nextCursor === null ? undefined : claimListHref(query, { after: list.nextCursor })}
        label="Pages of claims"
        summary={
          list.items.length === 0
            ? undefined
            : `${list.items.length} of ${list.total.toLocaleString("en-GB")} claims`
        }
      />
    </>
  );
}

/** Stages that hold something, and the one that is shown even when it holds nothing. */
function stageTabs(query: ClaimQuery, list: ClaimList) {
  const all = Object.values(list.stages).reduce((sum, n) => sum + n, 0);
  const always = ["candidate", "queued", "researching", "in_review", "approved", "published"];
  const shown = claimStages.filter((s) => always.includes(s) || list.stages[s] > 0 || query.stage === s);
  return [
    { href: claimListHref(query, { stage: null }), label: "All", count: all, current: query.stage === null },
    ...shown.map((stage) => ({
      href: claimListHref(query, { stage }),
      label: stageLabels[stage],
      count: list.stages[stage],
      current: query.stage === stage,
    })),
  ];
}

function NoClaims({ query }: { query: ClaimQuery }) {
  const filtered =
    query.q !== null ||
    query.assignee !== null ||
    query.mine ||
    query.speaker !== null ||
    query.topic !== null;
  if (filtered) {
    return (
      <EmptyState
        icon="search"
        title="No claim matches"
        action={
          <ButtonLink
            href={claimListHref(query, { q: null, assignee: null, mine: false, speaker: null, topic: null })}
          >
            Clear the filter
          </ButtonLink>
        }
      >
        <p>Every word has to occur in the claim’s text or statement. Try fewer words or another stage.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={query.stage === null ? "No claims yet" : `No claim is ${stageLabels[query.stage].toLowerCase()}`}
      action={<ButtonLink href="/desk/articles">Go to the articles</ButtonLink>}
    >
      <p>Claims are made in an article: select the words, or press “c” on a sentence.</p>
    </EmptyState>
  );
}
