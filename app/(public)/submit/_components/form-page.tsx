import type { ReactNode } from "react";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { PublicDesk } from "#lib/queries/public/get-public-desk.ts";
import type { ReaderFormFacts } from "#lib/web/public-form-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { ReaderForm, type ShownForm } from "./reader-form.tsx";

interface FormPageProps {
  readonly form: ShownForm;
  readonly facts: ReaderFormFacts;
  readonly desk: PublicDesk;
  readonly words: Words;
  /** What an error is about, above the form. */
  readonly subject?: ReactNode;
}

/** A public form with what the desk checks and what it keeps; or that it takes no messages now. */
export function FormPage({ form, facts, desk, words, subject }: FormPageProps) {
  const { t } = words;
  // A form that was closed while somebody wrote is shown once more, so that the words can be saved elsewhere.
  if (!facts.isOpen && form.again === null) return <Closed desk={desk} words={words} />;
  const isClaim = form.kind === "claim";
  return (
    <>
      <PageHeader
        title={isClaim ? t("readers.submit.title") : t("readers.error.title")}
        lead={isClaim ? t("readers.submit.lead") : t("readers.error.lead")}
      />
      {subject}
      <ReaderForm form={form} words={words} contactEmail={desk.contactEmail} />
      <div className="mt-10 grid max-w-form gap-8">
        {isClaim ? (
          <Section title={t("readers.checks.title")}>
            <ul className="flex list-disc flex-col gap-1 ps-5">
              <li>{t("readers.checks.yes")}</li>
              <li>{t("readers.checks.no")}</li>
              <li>{t("readers.checks.choice")}</li>
            </ul>
            <p className="mt-3">
              <a href={words.href("/methodology")} className="link">
                {t("readers.checks.how")}
              </a>
            </p>
          </Section>
        ) : null}
        <Section title={t("readers.kept.title")}>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            <li>{t("readers.kept.message")}</li>
            <li>{t("readers.kept.contact", { days: facts.contactDays })}</li>
            <li>{t("readers.kept.network")}</li>
          </ul>
        </Section>
      </div>
    </>
  );
}

function Closed({ desk, words }: { readonly desk: PublicDesk; readonly words: Words }) {
  const { t } = words;
  return (
    <>
      <PageHeader title={t("readers.closed.title")} lead={t("readers.closed.lead")} />
      {desk.contactEmail === "" ? null : <p>{t("readers.otherWay", { email: desk.contactEmail })}</p>}
    </>
  );
}
