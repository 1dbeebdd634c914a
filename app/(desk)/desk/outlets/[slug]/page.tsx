import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { Cluster } from "#app/_ui/base/layout.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { getOutlet, type OutletView } from "#lib/queries/desk/get-outlet.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { PublicNote } from "../../topics/_components/public-note.tsx";
import { saveOutlet } from "../actions.ts";

export const instant = false;
export const metadata = { title: "Outlet" };

const labels = { name: "Name", url: "Address" };

/** One outlet: its name and its address on the web. */
export default async function OutletPage(props: PageProps<"/desk/outlets/[slug]">) {
  const { slug } = await props.params;
  const outlet = await readDesk(getOutlet, slug);
  if (outlet === null) notFound();
  return (
    <>
      <PageHeader
        title={outlet.name}
        breadcrumbs={[{ label: "Outlets", href: "/desk/outlets" }]}
        meta={outlet.articles === 1 ? "1 article" : `${outlet.articles.toLocaleString("en")} articles`}
      />
      <div className="max-w-form">
        {outlet.mayEdit ? (
          <OutletForm outlet={outlet} />
        ) : (
          <FormMessage tone="info" message="Outlets are changed by editors." />
        )}
      </div>
    </>
  );
}

function OutletForm({ outlet }: { outlet: OutletView }) {
  return (
    <ActionForm action={saveOutlet} label="Edit outlet" labels={labels}>
      <PublicNote
        path={outlet.publicPath}
        unmade="The outlet gets a public page with the first live claim in one of its articles. Claims in work change with the name, and an approval they have becomes void."
      />
      <HiddenField name="outletId" value={outlet.id} />
      <VersionField value={outlet.version} />
      <TextField name="name" label="Name" defaultValue={outlet.name} maxLength={200} required />
      <TextField
        name="url"
        label="Address"
        type="url"
        hint="The outlet’s own site: https://…"
        defaultValue={outlet.url ?? undefined}
      />
      <Cluster>
        <SubmitButton pendingLabel="Saving…">Save outlet</SubmitButton>
        <ButtonLink href="/desk/outlets" variant="quiet">
          Cancel
        </ButtonLink>
      </Cluster>
    </ActionForm>
  );
}
