import { DateTime } from "#app/_ui/base/date-time.tsx";
import { DescriptionList, type Description } from "#app/_ui/base/description-list.tsx";
import { Icon } from "#app/_ui/base/icon.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import { readerMessageStateLabels } from "#lib/domain/reader-message/reader-message.ts";
import type { ReaderMessageView } from "#lib/queries/desk/get-reader-message.ts";

/** The reader's own words. Addresses in them are no links: only the one the form asks for can be opened. */
export function MessageText({ message }: { readonly message: ReaderMessageView }) {
  const isError = message.kind === "error";
  return (
    <Section title={isError ? "What is wrong" : "The claim"}>
      <Words text={message.text} />
      {message.wouldBeRight === null ? null : (
        <>
          <h3 className="mt-5 mb-1 font-semibold">What would be right</h3>
          <Words text={message.wouldBeRight} />
        </>
      )}
      {message.place === null ? null : (
        <>
          <h3 className="mt-5 mb-1 font-semibold">{isError ? "Where that stands" : "Where it was seen"}</h3>
          <Place message={message} />
        </>
      )}
    </Section>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="max-w-prose font-serif text-lg wrap-anywhere whitespace-pre-line">
      {text}
    </p>
  );
}

function Place({ message }: { readonly message: ReaderMessageView }) {
  if (message.address === null) return <Words text={message.place ?? ""} />;
  return (
    <a
      href={message.address}
      rel="noreferrer noopener nofollow ugc"
      className="link inline-flex max-w-full items-center gap-1.5 wrap-anywhere"
    >
      <bdi>{message.place}</bdi>
      <Icon name="external" size={14} label="elsewhere" />
    </a>
  );
}

/** What the desk knows about the message itself. */
export function MessageFacts({
  message,
  timeZone,
}: {
  readonly message: ReaderMessageView;
  readonly timeZone: string;
}) {
  const { claim, publication, article } = message;
  const at = (value: string) => <DateTime value={value} timeZone={timeZone} format="datetime" />;
  const facts: (Description | null)[] = [
    { term: "Sent", detail: at(message.createdAt) },
    message.decidedAt === null
      ? null
      : {
          term: readerMessageStateLabels[message.state],
          detail: (
            <>
              {at(message.decidedAt)}
              {message.decidedBy === null ? null : ` by ${message.decidedBy}`}
            </>
          ),
        },
    claim === null
      ? null
      : {
          term: message.kind === "error" ? "About the claim" : "Taken up with the claim",
          detail: (
            <a className="link" href={`/desk/claims/${claim.slug}`}>
              {claim.text}
            </a>
          ),
        },
    publication === null ? null : { term: "Publication the reader saw", detail: numberOf(publication) },
    article === null
      ? null
      : {
          term: "Article imported for it",
          detail: (
            <a className="link" href={`/desk/articles/${article.slug}`}>
              {article.title ?? article.slug}
            </a>
          ),
        },
    { term: "Language of the form", detail: message.language },
  ];
  return (
    <Section title="About the message" hideTitle>
      <DescriptionList items={facts.filter((fact) => fact !== null)} />
    </Section>
  );
}

function numberOf({ n, last }: { readonly n: number; readonly last: number }): string {
  return n === last ? `Number ${n}, the present one` : `Number ${n}; number ${last} has replaced it`;
}
