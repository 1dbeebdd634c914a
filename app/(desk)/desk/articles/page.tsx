import type { Metadata } from "next";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Pagination } from "#app/_ui/base/pagination.tsx";
import { listArticles, type ArticleList } from "#lib/queries/desk/list-articles.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { ArticleFilter } from "./_components/article-filter.tsx";
import { ArticleTable } from "./_components/article-table.tsx";
import { listHref, readListParams, type ListParams } from "./_components/list-params.ts";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Articles" };

/** Every article of the desk, newest first, with how far it is taken apart. */
export default async function ArticlesPage(props: PageProps<"/desk/articles">) {
  const params = readListParams(await props.searchParams);
  const list = await readDesk(listArticles, params);
  const { timeZone } = await deskSettings();
  return (
    <>
      <PageHeader
        title={params.archived ? "Archived articles" : "Articles"}
        lead="Texts published elsewhere that the desk takes apart into claims."
        actions={
          <>
            <ButtonLink href="/desk/feeds">Watched feeds</ButtonLink>
            {list.abilities.import ? (
              <ButtonLink href="/desk/articles/import" variant="primary" icon="plus">
                Import
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {list.emptyDesk ? (
        <EmptyDesk canImport={list.abilities.import} />
      ) : (
        <Filled list={list} params={params} timeZone={timeZone} />
      )}
    </>
  );
}

function EmptyDesk({ canImport }: { readonly canImport: boolean }) {
  return (
    <EmptyState
      icon="article"
      title="No article has been imported yet."
      action={
        canImport ? (
          <ButtonLink href="/desk/articles/import" variant="primary">
            Import the first article
          </ButtonLink>
        ) : null
      }
    >
      Paste an article, choose its file or give its address. The desk cuts it into sentences, and you decide
      on each: a claim to check, an opinion, background, or nothing that can be checked.
    </EmptyState>
  );
}

interface FilledProps {
  readonly list: ArticleList;
  readonly params: ListParams;
  readonly timeZone: string;
}

function Filled({ list, params, timeZone }: FilledProps) {
  const { q, archived } = params;
  return (
    <>
      <ArticleFilter params={params} />
      {list.items.length === 0 ? (
        <EmptyState
          icon="search"
          title={
            q === undefined
              ? "Nothing is archived."
              : `No ${archived ? "archived " : ""}article matches “${q}”.`
          }
          action={<ButtonLink href={listHref({})}>Show all articles</ButtonLink>}
        />
      ) : (
        <ArticleTable items={list.items} timeZone={timeZone} />
      )}
      <Pagination
        newerHref={list.newer === null ? undefined : listHref({ q, archived, before: list.newer })}
        olderHref={list.older === null ? undefined : listHref({ q, archived, after: list.older })}
      />
    </>
  );
}
