import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { getRevisions } from "#lib/queries/desk/get-revisions.ts";
import type { RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { titleOf } from "../../_components/article-title.ts";
import { AddRevisionForm } from "./_components/add-revision-form.tsx";
import { AnchorList, passagesToConfirm } from "./_components/anchor-list.tsx";
import { RevisionText } from "./_components/revision-text.tsx";
import { RevisionList } from "./_components/revision-list.tsx";
import { TextDiff } from "./_components/text-diff.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Revisions" };

/** The texts an article has had: what changed, where its claims stand now, and the way to add the next one. */
export default async function RevisionsPage(props: PageProps<"/desk/articles/[slug]/revisions">) {
  const [{ slug }, query] = await Promise.all([props.params, props.searchParams]);
  const compare = { from: numberIn(query["from"]), to: numberIn(query["to"]) };
  const view = await readDesk(getRevisions, slug, compare);
  if (view === null) notFound();
  const { timeZone } = await deskSettings();
  return (
    <>
      <PageHeader
        title="Revisions"
        lead={<span dir="auto">{titleOf(view.article)}</span>}
        breadcrumbs={[
          { label: "Articles", href: "/desk/articles" },
          { label: "Article", href: `/desk/articles/${view.article.slug}` },
        ]}
        actions={
          view.abilities.revise && view.revisions.length > 1 ? (
            <ButtonLink href="#add" icon="plus">
              Add a revision
            </ButtonLink>
          ) : null
        }
      />
      {numberIn(query["added"]) === view.latest.n ? <AddedNote view={view} /> : null}
      <Columns
        main={
          <Stack gap={10}>
            <RevisionText text={needsText(view) ? view.latest.text : ""}>
              <AnchorList view={view} timeZone={timeZone} />
            </RevisionText>
            <TextDiff view={view} />
            <AddRevisionForm view={view} />
          </Stack>
        }
        aside={<RevisionList view={view} timeZone={timeZone} />}
        asideLabel="Revisions"
      />
    </>
  );
}

/** Only passages that are not exact can be placed by hand, and only for those the text is sent. */
function needsText({ anchors }: RevisionsView): boolean {
  return anchors.some((anchor) => anchor.status !== "exact");
}

/** What a new revision did, said once. */
function AddedNote({ view }: { readonly view: RevisionsView }) {
  const exact = view.anchors.filter((anchor) => anchor.status === "exact").length;
  const stands =
    exact === 0
      ? ""
      : ` ${exact === 1 ? "One claim stands" : `${String(exact)} claims stand`} there unchanged.`;
  return (
    <div className="mb-8 max-w-form">
      <FormMessage
        tone={view.unsettled === 0 ? "success" : "warn"}
        message={`Revision ${String(view.latest.n)} is in the desk.${stands}`}
      >
        <p>
          {view.unsettled === 0 ? null : (
            <>
              <a className="link" href="#places">
                {passagesToConfirm(view.unsettled)}
              </a>
              {". "}
            </>
          )}
          <a className="link" href={`/desk/articles/${view.article.slug}`}>
            Open the new text
          </a>
        </p>
      </FormMessage>
    </div>
  );
}

function numberIn(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
