import type { Metadata } from "next";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { ImportForm } from "./import-form.tsx";

// Blocking on purpose: a form below a Suspense boundary stays hidden without JavaScript.
export const instant = false;

export const metadata: Metadata = { title: "Import an article" };

/** Where articles come into the desk: pasted, as files, or by their address, with what is known about them. */
export default async function ImportPage(props: PageProps<"/desk/articles/import">) {
  const actor = await requireActor();
  const { url } = await props.searchParams;
  return (
    <>
      <PageHeader
        title="Import an article"
        lead="Paste its text, choose files, or give its address. The desk keeps every word, marks noise, and cuts it into sentences."
        breadcrumbs={[{ label: "Articles", href: "/desk/articles" }]}
        actions={
          <ButtonLink href="/desk/articles/import/bookmarklet" icon="link">
            From the browser
          </ButtonLink>
        }
      />
      {can(actor, "article.import") ? (
        <ImportForm address={typeof url === "string" ? url : null} />
      ) : (
        <FormMessage tone="info" message="Your access does not cover importing articles.">
          <ButtonLink href="/desk/articles">Back to the articles</ButtonLink>
        </FormMessage>
      )}
    </>
  );
}
