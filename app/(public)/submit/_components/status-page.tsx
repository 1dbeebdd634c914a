import { Button } from "#app/_ui/base/button.tsx";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { PublicDate } from "#app/_ui/base/public-date.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { spamDays } from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderStatusView } from "#lib/queries/public/get-reader-status.ts";
import type { Words } from "#lib/words/words.ts";

interface StatusProps {
  readonly status: ReaderStatusView;
  readonly words: Words;
  /** IANA name. */
  readonly timeZone: string;
}

/** What became of a message, for who sent it. */
export function StatusPage({ path, ...props }: StatusProps & { readonly path: string }) {
  const { status, words } = props;
  const { t } = words;
  return (
    <div className="max-w-form">
      <PageHeader
        title={status.kind === "claim" ? t("readers.status.titleClaim") : t("readers.status.titleError")}
        lead={t("readers.status.bookmark")}
      />
      <div className="flex flex-col gap-8">
        <Section title={t("readers.status.where")}>
          <p className="mb-4 font-serif text-xl">{nowSentence(words, status)}</p>
          <Steps {...props} />
        </Section>
        <Answer {...props} />
        <Claim {...props} />
        <Section title={t("readers.status.wrote")}>
          <Wrote text={status.text} />
          {status.wouldBeRight === null ? null : (
            <Wrote heading={t("readers.error.wouldBeRight")} text={status.wouldBeRight} />
          )}
          {status.place === null ? null : (
            <Wrote
              heading={status.kind === "claim" ? t("readers.submit.place") : t("readers.error.place")}
              text={status.place}
            />
          )}
        </Section>
        <Contact {...props} path={path} />
        <p>
          <a href={words.href("/submit")} className="link">
            {t("readers.status.another")}
          </a>
        </p>
      </div>
    </div>
  );
}

function nowSentence({ t }: Words, { kind, state, claim }: ReaderStatusView): string {
  switch (state) {
    case "received":
      return t("readers.status.nowReceived");
    case "looked_at":
      return t("readers.status.nowLookedAt");
    case "taken_up":
      if (kind === "error") return t("readers.status.nowTakenUpError");
      return claim === null ? t("readers.status.nowTakenUpClaim") : t("readers.status.nowPublished");
    case "answered":
      return t("readers.status.nowAnswered");
    case "declined":
      return t("readers.status.nowDeclined");
    case "spam":
      return t("readers.status.nowSpam", { days: spamDays });
  }
}

/** The steps it has gone, with their dates. */
function Steps({ status, words, timeZone }: StatusProps) {
  const { receivedAt, seenAt, decidedAt, state } = status;
  const steps = [
    { key: "received", at: receivedAt },
    { key: "looked_at", at: seenAt },
    { key: state, at: decidedAt },
  ] as const;
  return (
    <ol className="flex flex-col gap-2">
      {steps.map(({ key, at }, index) =>
        at === null ? null : (
          <li key={index} className="flex flex-wrap gap-x-3 border-s-2 border-accent ps-3">
            <span className="font-medium">{words.t(`readers.status.${key}`)}</span>
            <span className="text-muted">
              <PublicDate words={words} value={at} timeZone={timeZone} withTime />
            </span>
          </li>
        ),
      )}
    </ol>
  );
}

function Answer({ status: { answer, state }, words: { t } }: StatusProps) {
  if (answer === null) return null;
  return (
    <Section title={state === "declined" ? t("readers.status.reason") : t("readers.status.answer")}>
      <Wrote text={answer} />
    </Section>
  );
}

function Claim({ status: { claim, kind }, words }: StatusProps) {
  if (claim === null) return null;
  return (
    <Section
      title={kind === "claim" ? words.t("readers.status.claim") : words.t("readers.status.aboutClaim")}
    >
      <a
        href={words.href(`/claims/${claim.slug}`)}
        lang={claim.language}
        dir="auto"
        className="link font-serif text-lg"
      >
        {claim.text}
      </a>
    </Section>
  );
}

/** Words of a reader or of the desk, in whatever language they are; addresses in them are no links. */
function Wrote({ heading, text }: { readonly heading?: string; readonly text: string }) {
  return (
    <div className="mt-4 first:mt-0">
      {heading === undefined ? null : <h3 className="font-semibold">{heading}</h3>}
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {text}
      </p>
    </div>
  );
}

function Contact({ status, words, timeZone, path }: StatusProps & { readonly path: string }) {
  const { t } = words;
  return (
    <Section title={t("readers.status.contact")}>
      {status.contactUntil === null ? (
        <p>{t("readers.status.contactNone")}</p>
      ) : (
        <form action={words.href(path)} method="post" className="flex flex-col items-start gap-3">
          <p>{t("readers.status.contactKept", { date: words.dayOf(status.contactUntil, timeZone) })}</p>
          <Button type="submit">{t("readers.status.forget")}</Button>
        </form>
      )}
    </Section>
  );
}
