import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Tabs } from "#app/_ui/base/tabs.tsx";
import { findSimilarArticles } from "#lib/queries/desk/find-similar-articles.ts";
import { getArticle, type ArticleView } from "#lib/queries/desk/get-article.ts";
import { listArticleSnapshots } from "#lib/queries/desk/list-article-snapshots.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { titleOf } from "../_components/article-title.ts";
import { Datalist } from "../_components/datalist.tsx";
import { ArticleFacts } from "./_components/article-facts.tsx";
import { ArticleSnapshots } from "./_components/article-snapshots.tsx";
import { ImportedNote } from "./_components/imported-note.tsx";
import { RestoreForm } from "./_components/restore-form.tsx";
import { RevisionNotes } from "./_components/revision-notes.tsx";
import { ListView } from "./_components/list-view.tsx";
import { listParamsOf, sentencesHref } from "./_components/list-params.ts";
import { takeApartView } from "./_components/take-apart-view.ts";
import { TakeApart } from "./_components/take-apart.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Article" };

/** One article, taken apart: its text with decisions and claims, or its sentences as a list of forms. */
export default async function ArticlePage(props: PageProps<"/desk/articles/[slug]">) {
  const [{ slug }, query] = await Promise.all([props.params, props.searchParams]);
  const article = await readDesk(getArticle, slug, listParamsOf(query).revision ?? null);
  if (article === null) notFound();
  const isList = query["view"] === "sentences";
  const similar = query["imported"] === "1" ? await readDesk(findSimilarArticles, article) : null;
  const [snapshots, { timeZone }] = await Promise.all([
    readDesk(listArticleSnapshots, article.id),
    deskSettings(),
  ]);
  return (
    <>
      <Header article={article} timeZone={timeZone} />
      {similar === null ? null : <ImportedNote article={article} similar={similar} />}
      <div className="mb-6 flex max-w-form flex-col gap-3 empty:hidden">
        <RestoreForm article={article} />
        <RevisionNotes article={article} />
        <ArticleSnapshots snapshots={snapshots} timeZone={timeZone} />
        {article.reading.assistantError === null ? null : (
          <FormMessage tone="info" message="The assistant gave no suggestions for this article.">
            {article.reading.assistantError}
          </FormMessage>
        )}
      </div>
      <Views article={article} isList={isList} />
      {isList ? (
        <ListView article={article} params={listParamsOf(query)} />
      ) : (
        <>
          <TakeApart view={takeApartView(article)} startId={one(query["sentence"]) ?? null} />
          <Datalist id="speaker-names" names={article.speakerNames} />
        </>
      )}
    </>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function Header({ article, timeZone }: { readonly article: ArticleView; readonly timeZone: string }) {
  return (
    <PageHeader
      title={<span dir="auto">{titleOf(article)}</span>}
      breadcrumbs={[{ label: "Articles", href: "/desk/articles" }]}
      meta={<ArticleFacts article={article} timeZone={timeZone} />}
      actions={
        article.abilities.edit ? (
          <ButtonLink href={`/desk/articles/${article.slug}/edit`} icon="edit">
            Edit details
          </ButtonLink>
        ) : null
      }
    />
  );
}

function Views({ article, isList }: { readonly article: ArticleView; readonly isList: boolean }) {
  const { n, isLatest } = article.revision;
  const text = `/desk/articles/${article.slug}`;
  const sentences = sentencesHref(article.slug, { revision: isLatest ? undefined : n });
  return (
    <div className="mb-6">
      <Tabs
        label="Views of the article"
        items={[
          { href: isLatest ? text : `${text}?revision=${String(n)}`, label: "Text", current: !isList },
          {
            href: sentences,
            label: "Sentences",
            count: article.sentences.length,
            current: isList,
          },
        ]}
      />
      {isList ? null : (
        <noscript>
          <div className="mt-4 max-w-form">
            <FormMessage tone="info" message="Keys and selecting need JavaScript.">
              <a className="link" href={sentences}>
                Decide and make claims under “Sentences”
              </a>
            </FormMessage>
          </div>
        </noscript>
      )}
    </div>
  );
}
