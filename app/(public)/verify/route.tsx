import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { PublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import type { VerifyFacts } from "#lib/queries/public/get-verify-facts.ts";
import { verifyFacts } from "#lib/web/public-reads.ts";
import type { Words } from "#lib/words/words.ts";
import { publicPage } from "../_site/public-page.tsx";

/** How anybody can check that the record was not changed behind the readers' backs. */
export const GET = publicPage(async ({ desk, words }) => {
  const { t } = words;
  const facts = await verifyFacts();
  return {
    title: t("verify.title"),
    description: t("verify.description"),
    path: "/verify",
    tags: [publicTags.claims, publicTags.articles, publicTags.pages],
    body: (
      <>
        <PageHeader title={t("verify.title")} lead={t("verify.lead")} />
        <div className="flex max-w-form flex-col gap-10">
          <Section title={t("verify.head.title")}>
            {facts.last === null ? (
              <EmptyState title={t("verify.head.none")}>{t("verify.head.noneLead")}</EmptyState>
            ) : (
              <Head facts={facts} last={facts.last} words={words} timeZone={desk.timeZone} />
            )}
          </Section>
          <Section title={t("verify.one.title")}>
            <div className="prose">
              <p>{t("verify.one.download")}</p>
              <Command text="sha256sum the-claim-1.json" />
              <p>{t("verify.one.canonical")}</p>
              <Command text="/verify/0123abcd…" />
            </div>
          </Section>
          <Section title={t("verify.proof.title")}>
            <p className="prose">{t("verify.proof.text")}</p>
          </Section>
        </div>
      </>
    ),
  };
});

function Command({ text }: { text: string }) {
  return (
    <pre dir="ltr">
      <code>{text}</code>
    </pre>
  );
}

function countOf({ count, more }: VerifyFacts["publications"], { t, number }: Words): string {
  return more ? t("verify.head.moreThan", { count: number(count) }) : number(count);
}

interface HeadProps {
  readonly facts: VerifyFacts;
  readonly last: NonNullable<VerifyFacts["last"]>;
  readonly words: Words;
  readonly timeZone: string;
}

function Head({ facts, last, words, timeZone }: HeadProps) {
  const { t, number } = words;
  const hash = (value: string) => (
    <code className="font-mono text-sm break-all" dir="ltr">
      {value}
    </code>
  );
  return (
    <DescriptionList
      items={[
        { term: t("verify.head.count"), detail: countOf(facts.publications, words) },
        {
          term: t("verify.head.last"),
          detail: <PublicDate words={words} value={last.publishedAt} timeZone={timeZone} withTime />,
        },
        { term: t("verify.head.sha256"), detail: hash(last.sha256) },
        { term: t("verify.head.seq"), detail: number(last.chainSeq) },
        { term: t("verify.head.hash"), detail: hash(last.chainHash) },
      ]}
    />
  );
}
