import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Confirm } from "#app/_ui/base/confirm.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { getArticle, type ArticleView } from "#lib/queries/desk/get-article.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { archiveArticleAction, editArticleAction } from "../../actions.ts";
import { MetadataFields } from "../../_components/metadata-fields.tsx";
import { RestoreForm } from "../_components/restore-form.tsx";
import { titleOf } from "../../_components/article-title.ts";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Edit an article" };

/** What is known about an article, to be filled in and put right; and its archiving. The text itself never changes. */
export default async function EditArticlePage(props: PageProps<"/desk/articles/[slug]/edit">) {
  const { slug } = await props.params;
  const article = await readDesk(getArticle, slug);
  if (article === null) notFound();
  return (
    <>
      <PageHeader
        title="Edit details"
        lead={titleOf(article)}
        breadcrumbs={[
          { label: "Articles", href: "/desk/articles" },
          { label: "Article", href: `/desk/articles/${article.slug}` },
        ]}
      />
      <div className="flex max-w-form flex-col gap-10">
        {article.abilities.edit ? (
          <EditForm article={article} />
        ) : (
          <FormMessage tone="info" message="Editors change an article’s details." />
        )}
        {article.abilities.archive ? <Archive article={article} /> : null}
      </div>
    </>
  );
}

const labels = {
  title: "Title",
  url: "Address",
  outlet: "Outlet",
  byline: "Byline",
  publishedAt: "Published",
  language: "Language",
  rights: "What readers may see",
};

function EditForm({ article }: { readonly article: ArticleView }) {
  return (
    <ActionForm action={editArticleAction} labels={labels} className="flex flex-col gap-5">
      <HiddenField name="articleId" value={article.id} />
      <VersionField value={article.version} />
      <MetadataFields values={article} outletNames={article.outletNames} />
      <SubmitButton pendingLabel="Saving…">Save details</SubmitButton>
    </ActionForm>
  );
}

function Archive({ article }: { readonly article: ArticleView }) {
  if (article.archived !== null) return <RestoreForm article={article} />;
  return (
    <Section title="Archive">
      <p className="mb-4 max-w-prose text-muted">
        An article that was imported by mistake is put away, not deleted: it leaves the lists and can be
        restored. One in which a published claim appears stays.
      </p>
      <Confirm label="Archive…" variant="danger">
        <ActionForm action={archiveArticleAction}>
          <HiddenField name="articleId" value={article.id} />
          <VersionField value={article.version} />
          <AreaField name="reason" label="Reason" hint="Kept in the history." />
          <SubmitButton variant="danger" icon="archive">
            Archive
          </SubmitButton>
        </ActionForm>
      </Confirm>
    </Section>
  );
}
