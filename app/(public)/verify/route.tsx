import { DateTime } from "#app/_ui/base/date-time.tsx";
import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { VerifyFacts } from "#lib/queries/public/get-verify-facts.ts";
import { verifyFacts } from "#lib/web/public-reads.ts";
import { publicPage } from "../_site/public-page.tsx";

/** How anybody can check that the record was not changed behind the readers' backs. */
export const GET = publicPage(async ({ desk }) => {
  const facts = await verifyFacts();
  return {
    title: "Verify the record",
    description: "How to check that nothing was changed behind our readers’ backs.",
    path: "/verify",
    tags: [publicTags.claims],
    body: (
      <>
      <PageHeader
        title="Verify the record"
        lead="You need not trust us that a page still says what it said: each publication can be checked by its hash."
      />
      <div className="flex max-w-form flex-col gap-10">
        <Section title="Head of the history at the last publication">
          {facts.last === null ? (
            <EmptyState title="Nothing is published yet">
              The first publication puts the first entry here.
            </EmptyState>
          ) : (
            <Head facts={facts} last={facts.last} timeZone={desk.timeZone} />
          )}
        </Section>
        <Section title="Check one publication">
          <div className="prose">
            <p>
              Each claim page lists its published versions with their sha256. Download a version as JSON and
              compute the hash of the file as it is:
            </p>
            <pre>
              <code>sha256sum the-claim-1.json</code>
            </pre>
            <p>
              The file is canonical JSON (RFC 8785), so the same content gives the same bytes everywhere. If
              the hash is the one on the page, and the page at <code>/verify/</code> followed by the hash
              knows it, this is what we published.
            </p>
          </div>
        </Section>
        <Section title="What this proves, and what not">
          <div className="prose">
            <p>
              Everything the desk does is one line of a history in which each line holds the hash of the line
              before it. Every publication stores the head of that moment. Whoever kept an earlier head can
              therefore prove that history before it was changed, has a gap, or was cut off. A cut after the
              last publication cannot be seen from outside.
            </p>
          </div>
        </Section>
      </div>
      </>
    ),
  };
});

interface HeadProps {
  readonly facts: VerifyFacts;
  readonly last: NonNullable<VerifyFacts["last"]>;
  readonly timeZone: string;
}

function Head({ facts, last, timeZone }: HeadProps) {
  const hash = (value: string) => <code className="font-mono text-sm break-all">{value}</code>;
  return (
    <DescriptionList
      items={[
        { term: "Publications so far", detail: facts.publications.toLocaleString("en-GB") },
        {
          term: "Last publication",
          detail: <DateTime value={last.publishedAt} timeZone={timeZone} format="datetime" />,
        },
        { term: "sha256 of the last publication", detail: hash(last.sha256) },
        { term: "Number of the event at the head", detail: last.chainSeq.toLocaleString("en-GB") },
        { term: "Hash at the head", detail: hash(last.chainHash) },
      ]}
    />
  );
}
