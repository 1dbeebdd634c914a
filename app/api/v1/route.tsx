import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { publicPage } from "#app/(public)/_site/public-page.tsx";
import { FieldTable } from "./_components/field-table.tsx";
import { OperationEntry } from "./_components/operation-entry.tsx";
import { ProblemList } from "./_components/problem-list.tsx";
import { describeApi } from "./_openapi/describe.ts";

/** The interface for other systems, to be read by people: the same schemas as the OpenAPI document. */
export const GET = publicPage(() => {
  const { operations, shapes } = describeApi();
  return Promise.resolve({
    title: "API",
    path: "/api/v1",
    index: false,
    tags: [],
    body: (
      <>
        <PageHeader
          title="API"
          lead="Published claims as JSON for everybody, and the desk’s own work for holders of an access token."
        />
        <div className="flex flex-col gap-10">
          <HowToCall />
          <Section title="Calls">
            <ul>
              {operations.map((operation) => (
                <OperationEntry key={operation.id} operation={operation} />
              ))}
            </ul>
          </Section>
          <Section title="Refusals">
            <ProblemList />
          </Section>
          {shapes.map(({ name, note, fields }) => (
            <Section key={name} id={`shape-${name}`} title={name}>
              {note !== "" && <p className="mb-3 text-muted">{note}.</p>}
              <FieldTable caption={`Fields of ${name}`} fields={fields} />
            </Section>
          ))}
        </div>
      </>
    ),
  });
});

function HowToCall() {
  return (
    <Section title="How to call it">
      <div className="prose max-w-prose">
        <p>
          The machine-readable description is the{" "}
          <a className="link" href="/api/v1/openapi.json">
            OpenAPI document
          </a>
          . Published claims need no token. Calls of the desk carry <code>Authorization: Bearer</code> with a
          token that its owner made under Settings; it can do no more than its scopes and its owner’s role.
        </p>
        <p>
          Answers carry an <code>ETag</code>. PATCH, PUT and DELETE need <code>If-Match</code> with the
          version you were shown, so that nobody’s work is overwritten unseen; moves carry{" "}
          <code>version</code> in their body. A POST with an <code>Idempotency-Key</code> can be sent again
          without doing its work twice. Lists go on at <code>?after=</code> with the <code>nextCursor</code>{" "}
          of the page before. Spans count UTF-16 code units.
        </p>
      </div>
    </Section>
  );
}
