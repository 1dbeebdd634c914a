import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Columns, Stack } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { TextChanges } from "#app/_ui/base/text-changes.tsx";
import { Markdown } from "#app/_ui/claim/markdown.tsx";
import { paragraphsUnchanged } from "#app/(desk)/desk/_components/paragraphs-unchanged.ts";
import { getPage, type PageView } from "#lib/queries/desk/get-page.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { PageStateBadge } from "../_components/page-state.tsx";
import { PageHistory } from "./_components/page-history.tsx";
import { PageMoves } from "./_components/page-moves.tsx";
import { TextForm } from "./_components/text-form.tsx";

export const instant = false;
export const metadata = { title: "Page" };

/** One standing page: its working copy, how readers would see it, what they see now, and every publication. */
export default async function EditPage(props: PageProps<"/desk/settings/pages/[slug]">) {
  const [{ slug }, { notice }] = await Promise.all([props.params, props.searchParams]);
  const [page, { timeZone }] = await Promise.all([readDesk(getPage, slug), deskSettings()]);
  if (page === null) notFound();
  const n = page.versions[0]?.n ?? 0;
  return (
    <>
      <PageHeader
        title={page.title}
        lead={page.hint}
        breadcrumbs={[
          { label: "Settings", href: "/desk/settings" },
          { label: "Pages", href: "/desk/settings/pages" },
        ]}
        meta={
          <>
            <PageStateBadge state={page.state} n={n} />
            <span>{page.path}</span>
          </>
        }
        actions={n === 0 ? null : <ButtonLink href={page.path}>See the public page</ButtonLink>}
      />
      <Notice notice={notice} n={n} />
      <Columns
        main={<Words page={page} />}
        aside={
          <Stack gap={8}>
            <PageMoves page={page} />
            <PageHistory page={page} timeZone={timeZone} />
          </Stack>
        }
        asideLabel="Publication"
      />
    </>
  );
}

/** What became of the form that led here. */
function Notice({ notice, n }: { notice: unknown; n: number }) {
  if (notice !== "published" && notice !== "retired") return null;
  const message =
    notice === "published"
      ? `Published as number ${String(n)}. Readers see it from now on.`
      : "Retired. The address says so, and why.";
  return (
    <div className="mb-8 max-w-form">
      <FormMessage tone="success" message={message} />
    </div>
  );
}

function Words({ page }: { page: PageView }) {
  return (
    <Stack gap={10}>
      {page.abilities.edit ? (
        <Section title="Text" hideTitle>
          <TextForm page={page} />
        </Section>
      ) : null}
      {page.unpublished === null ? null : (
        <Section title="What publishing would change">
          <TextChanges changes={page.unpublished} unchanged={paragraphsUnchanged} lang={page.language} />
        </Section>
      )}
      {page.previewHtml === "" ? null : (
        <Section title="Preview">
          <p className="mb-4 text-sm text-muted">The saved text as readers would see it.</p>
          <div lang={page.language}>
            <Markdown html={page.previewHtml} />
          </div>
        </Section>
      )}
    </Stack>
  );
}
