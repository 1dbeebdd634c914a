import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Cluster } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, HiddenField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { getTopic, type TopicView } from "#lib/queries/desk/get-topic.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { PublicNote } from "../_components/public-note.tsx";
import { saveTopic } from "../actions.ts";

export const instant = false;
export const metadata = { title: "Topic" };

const labels = { name: "Name", description: "Description" };

/** One topic: its name, and what belongs to it. */
export default async function TopicPage(props: PageProps<"/desk/topics/[slug]">) {
  const { slug } = await props.params;
  const topic = await readDesk(getTopic, slug);
  if (topic === null) notFound();
  return (
    <>
      <PageHeader
        title={topic.name}
        breadcrumbs={[{ label: "Topics", href: "/desk/topics" }]}
        meta={topic.claims === 1 ? "1 claim" : `${topic.claims.toLocaleString("en")} claims`}
      />
      <div className="max-w-form">
        {topic.mayEdit ? (
          <TopicForm topic={topic} />
        ) : (
          <>
            <p className="mb-4 max-w-prose whitespace-pre-line">{topic.description}</p>
            <FormMessage tone="info" message="Topics are changed by editors." />
          </>
        )}
      </div>
    </>
  );
}

function TopicForm({ topic }: { topic: TopicView }) {
  return (
    <ActionForm action={saveTopic} label="Edit topic" labels={labels}>
      <PublicNote
        path={topic.publicPath}
        unmade="The topic gets a public page with its first live claim. Claims in work change with the name, and an approval they have becomes void."
      />
      <HiddenField name="topicId" value={topic.id} />
      <VersionField value={topic.version} />
      <TextField name="name" label="Name" defaultValue={topic.name} maxLength={80} required />
      <AreaField
        name="description"
        label="Description"
        hint="What belongs to the topic, in a sentence or two. Readers see it."
        optional
        defaultValue={topic.description}
      />
      <Cluster>
        <SubmitButton pendingLabel="Saving…">Save topic</SubmitButton>
        <ButtonLink href="/desk/topics" variant="quiet">
          Cancel
        </ButtonLink>
      </Cluster>
    </ActionForm>
  );
}
