import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { listPages } from "#lib/queries/desk/list-pages.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { IfcnForm } from "./_components/ifcn-form.tsx";
import { PageTable } from "./_components/page-table.tsx";
import { PolicyForm } from "./_components/policy-form.tsx";

export const instant = false;
export const metadata: Metadata = { title: "Pages" };

/** The desk's standing texts: who it is, who pays, how it works, and the policies it binds itself to. */
export default async function PagesPage() {
  const [actor, pages, settings] = await Promise.all([requireActor(), readDesk(listPages), deskSettings()]);
  if (pages === null) notFound();
  const mayEdit = can(actor, "settings.edit");
  return (
    <SettingsFrame
      current="pages"
      lead="What readers may know of the desk. Each publication is numbered and kept; a page that is not written is linked nowhere."
    >
      <Stack gap={10}>
        <Section title="Pages">
          <PageTable caption="Pages" pages={pages.filter((page) => !page.isPolicy)} />
        </Section>
        <Section title="Policies">
          <PageTable caption="Policies" pages={pages.filter((page) => page.isPolicy)} />
        </Section>
        {mayEdit ? (
          <>
            <Section title="A policy of your own">
              <PolicyForm />
            </Section>
            <Section title="International Fact-Checking Network">
              <IfcnForm
                version={settings.version}
                ifcnSignatory={settings.ifcnSignatory}
                ifcnUrl={settings.ifcnUrl}
              />
            </Section>
          </>
        ) : null}
      </Stack>
    </SettingsFrame>
  );
}
