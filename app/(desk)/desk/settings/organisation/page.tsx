import type { Metadata } from "next";
import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import { Stack } from "#app/_ui/base/layout.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { AreaField, CheckField, SelectField, TextField, VersionField } from "#app/_ui/form/form-fields.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can } from "#lib/domain/policy/policy.rules.ts";
import { logoMediaTypes } from "#lib/domain/settings/settings.schema.ts";
import { timeZoneOptions } from "#lib/domain/settings/time-zones.ts";
import { languageNames, languages } from "#lib/words/languages.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";
import { SettingsFrame } from "../_components/settings-frame.tsx";
import { saveLogo, saveOrganisation } from "./actions.ts";

export const instant = false;
export const metadata: Metadata = { title: "Organisation" };

type Settings = Awaited<ReturnType<typeof deskSettings>>;

/** What the public site says about who publishes it; managing editors change it, everybody may read it. */
export default async function OrganisationPage() {
  const [actor, settings] = await Promise.all([requireActor(), deskSettings()]);
  return (
    <SettingsFrame current="organisation" lead="Who publishes here. Readers see it on every page.">
      {can(actor, "settings.edit") ? (
        <Stack gap={10}>
          <Section title="Organisation">
            <OrganisationForm settings={settings} />
          </Section>
          <Section title="Logo">
            <LogoForm settings={settings} />
          </Section>
        </Stack>
      ) : (
        <OrganisationFacts settings={settings} />
      )}
    </SettingsFrame>
  );
}

const labels = {
  deskName: "Name of the desk",
  organisationName: "Organisation",
  address: "Postal address",
  contactEmail: "Contact address",
  websiteUrl: "Website",
  dataLicenceUrl: "Licence of the data",
  timeZone: "Time zone",
  language: "Language of the public site",
} as const;

function OrganisationForm({ settings }: { settings: Settings }) {
  return (
    <ActionForm
      action={saveOrganisation}
      label="Organisation"
      labels={labels}
      className="flex max-w-form flex-col gap-4"
    >
      <VersionField value={settings.version} />
      <TextField name="deskName" label={labels.deskName} defaultValue={settings.deskName} required />
      <TextField
        name="organisationName"
        label={labels.organisationName}
        hint="The publisher named in ClaimReview."
        defaultValue={settings.organisationName}
        optional
      />
      <AreaField name="address" label={labels.address} defaultValue={settings.address} minRows={3} optional />
      <TextField
        name="contactEmail"
        label={labels.contactEmail}
        type="email"
        defaultValue={settings.contactEmail}
        optional
      />
      <TextField
        name="websiteUrl"
        label={labels.websiteUrl}
        type="url"
        defaultValue={settings.websiteUrl}
        optional
      />
      <SiteFields settings={settings} />
      <CheckField
        name="publishCoverage"
        label="Publish coverage"
        hint="Public article pages show how many sentences were decided, and each decision with its public reason."
        defaultChecked={settings.publishCoverage}
      />
      <SubmitButton>Save organisation</SubmitButton>
    </ActionForm>
  );
}

/** What holds for the whole public site. */
function SiteFields({ settings }: { settings: Settings }) {
  return (
    <>
      <TextField
        name="dataLicenceUrl"
        label={labels.dataLicenceUrl}
        hint="Address of the terms under which others may use the published checks as data, such as https://creativecommons.org/licenses/by/4.0/. Left empty, the dumps say none."
        type="url"
        defaultValue={settings.dataLicenceUrl}
        optional
      />
      <SelectField
        name="timeZone"
        label={labels.timeZone}
        hint="Every date shown is in this zone."
        options={timeZoneOptions()}
        defaultValue={settings.timeZone}
      />
      <SelectField
        name="language"
        label={labels.language}
        hint="What readers see at addresses without a language in them; every other language stands under its own."
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={settings.language}
      />
    </>
  );
}

function LogoForm({ settings }: { settings: Settings }) {
  return (
    <ActionForm action={saveLogo} label="Logo" className="flex max-w-form flex-col gap-4">
      <VersionField value={settings.version} />
      {settings.logoSha256 === null ? (
        <p>There is no logo yet.</p>
      ) : (
        // A picture of the desk's own, already small: nothing for next/image to do.
        <img
          src={`/logo/${settings.logoSha256}`}
          alt="The present logo"
          className="max-h-24 max-w-full self-start"
        />
      )}
      <TextField
        name="logo"
        label="Picture"
        type="file"
        accept={logoMediaTypes.join(",")}
        hint="PNG, JPEG or WebP, at most 512 KB; at least 112 × 112 pixels is what search engines ask for."
      />
      <SubmitButton variant="secondary">Set logo</SubmitButton>
    </ActionForm>
  );
}

function OrganisationFacts({ settings }: { settings: Settings }) {
  const text = (value: string) => (value === "" ? "Not set" : value);
  return (
    <DescriptionList
      items={[
        { term: labels.deskName, detail: settings.deskName },
        { term: labels.organisationName, detail: text(settings.organisationName) },
        {
          term: labels.address,
          detail: <span className="whitespace-pre-line">{text(settings.address)}</span>,
        },
        { term: labels.contactEmail, detail: text(settings.contactEmail) },
        { term: labels.websiteUrl, detail: text(settings.websiteUrl) },
        { term: labels.dataLicenceUrl, detail: text(settings.dataLicenceUrl) },
        { term: labels.timeZone, detail: settings.timeZone },
        { term: "Publish coverage", detail: settings.publishCoverage ? "Yes" : "No" },
      ]}
    />
  );
}
