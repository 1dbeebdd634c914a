import type { Metadata } from "next";
import type { ReactNode } from "react";
import { buttonClass } from "#app/_ui/base/button-class.ts";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { publicOrigin } from "#lib/web/public-origin.ts";
import { bookmarkletFor } from "./_components/bookmarklet.ts";

// Blocking on purpose: the link names the desk's own origin, which is known when it is asked for.
export const instant = false;

export const metadata: Metadata = { title: "Import from the browser" };

/** The bookmarklet to drag into the browser's bar, and how it is used. */
export default async function BookmarkletPage() {
  await requireActor();
  return (
    <>
      <PageHeader
        title="Import from the browser"
        lead="A bookmark that hands the page you are reading to the desk: also pages behind a subscription, which the desk cannot fetch by itself."
        breadcrumbs={[
          { label: "Articles", href: "/desk/articles" },
          { label: "Import an article", href: "/desk/articles/import" },
        ]}
      />
      <div className="flex max-w-form flex-col gap-8">
        <BookmarkletLink origin={publicOrigin()} />
        <Section title="How to use it">
          <ol className="flex list-decimal flex-col gap-2 pl-5">
            <li>Open an article in the browser, as you would read it.</li>
            <li>Press the bookmark. The desk opens beside the page and shows what has arrived.</li>
            <li>Look at title and address, then press the button there. Nothing is kept before that.</li>
          </ol>
        </Section>
        <Section title="When it does not work">
          <dl className="flex flex-col gap-3">
            <Case what="You are asked to sign in">
              Sign in, go back to the article and press the bookmark again.
            </Case>
            <Case what="Nothing arrives">
              Some sites keep their windows apart from all others. The desk then has the address and can fetch
              the page itself, or you save the page and choose the file.
            </Case>
            <Case what="The page is a PDF">Save it and choose the file: a bookmark cannot read it.</Case>
          </dl>
        </Section>
      </div>
    </>
  );
}

/**
 * React refuses `javascript:` addresses, rightly: the one link that must be one is written as HTML. Nothing in it comes
 * from a person, and no character of the address could end the attribute.
 */
function BookmarkletLink({ origin }: { readonly origin: string }) {
  const link = `<a href="${bookmarkletFor(origin)}" class="${buttonClass("primary")}">Send to the desk</a>`;
  return (
    <div className="flex flex-col gap-3 rounded border border-dashed border-edge p-5">
      <div dangerouslySetInnerHTML={{ __html: link }} />
      <p className="text-muted">
        Drag this button to the bar with your bookmarks. In a browser without one, make a bookmark of this
        page and put the button’s address in place of its own.
      </p>
    </div>
  );
}

function Case({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{what}</dt>
      <dd className="text-muted">{children}</dd>
    </div>
  );
}
