import { ButtonLink } from "#app/_ui/base/button.tsx";
import { DateTime } from "#app/_ui/base/date-time.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import type { KnownHash } from "#lib/queries/public/get-verify-facts.ts";
import { publicationByHash } from "#lib/web/public-reads.ts";
import { publicPage } from "../../_site/public-page.tsx";

/** What a hash belongs to. Asked anew each time: the answer is about any hash somebody has. */
export const GET = publicPage<{ sha256: string }>(async ({ params: { sha256 }, desk }) => {
  const found = await publicationByHash(sha256);
  return {
    title: "Verify a publication",
    path: "/verify",
    index: false,
    tags: null,
    body: (
      <>
      <PageHeader
        title={found === null ? "We have published nothing with this hash" : "We published this"}
        breadcrumbs={[{ label: "Verify the record", href: "/verify" }]}
        lead={<code className="font-mono text-sm break-all">{sha256.slice(0, 200)}</code>}
      />
      {found === null ? (
        <p className="max-w-prose">
          Either the file was changed, or it never came from this desk. Compare the hash with the one on the
          claim’s page, all 64 digits of it.
        </p>
      ) : (
        <Found found={found} timeZone={desk.timeZone} />
      )}
      </>
    ),
  };
});

const states: Record<KnownHash["state"], string> = {
  current: "It is the newest version.",
  earlier: "A newer version has been published since.",
  withdrawn: "It has been withdrawn since, and its content is no longer shown.",
};

function Found({ found, timeZone }: { found: KnownHash; timeZone: string }) {
  return (
    <div className="flex max-w-form flex-col items-start gap-4">
      <p>
        Publication number {found.n} of {found.kind === "article" ? "an article" : "a claim"}, published{" "}
        <DateTime value={found.publishedAt} timeZone={timeZone} format="datetime" />. {states[found.state]}
      </p>
      {found.claim === null ? null : (
        <>
          <p className="font-serif text-xl font-semibold">{found.claim.text}</p>
          <ButtonLink href={`/claims/${found.claim.slug}`}>See the claim</ButtonLink>
        </>
      )}
    </div>
  );
}
