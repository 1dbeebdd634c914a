import type { Metadata } from "next";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { ReceivedForm } from "./_components/received-form.tsx";

export const instant = false;

export const metadata: Metadata = { title: "A page for the desk" };

/**
 * Where the bookmarklet opens the desk (docs/adr/0031). The page arrives by a message from the window that opened this
 * one, is shown in words, and is imported when somebody who is signed in presses the button: nothing is stored before.
 */
export default async function ReceivedPage() {
  const actor = await requireActor();
  return (
    <>
      <PageHeader
        title="A page for the desk"
        lead="Look whether this is the article you meant. Nothing is kept before you import it."
        breadcrumbs={[
          { label: "Articles", href: "/desk/articles" },
          { label: "Import an article", href: "/desk/articles/import" },
        ]}
      />
      {can(actor, "article.import") ? (
        <ReceivedForm />
      ) : (
        <FormMessage tone="info" message="Your access does not cover importing articles." />
      )}
    </>
  );
}
