import type { ReaderSubject } from "#lib/queries/public/get-reader-subject.ts";
import { freshStamp, takeReaderMessage, trapField, type FormAgain } from "#lib/web/public-form-message.ts";
import { readerFormFacts, readerSubject } from "#lib/web/public-form-reads.ts";
import { movedTo } from "../../../_site/moved-to.ts";
import type { PageAnswer } from "../../../_site/page-answer.ts";
import type { PublicRequest } from "../../../_site/public-handler.ts";
import { publicPage } from "../../../_site/public-page.tsx";
import { formHeaders, sentTo } from "../../../submit/_components/form-answer.ts";
import { FormPage } from "../../../submit/_components/form-page.tsx";
import { ErrorSubject } from "./_components/error-subject.tsx";

type Asked = Pick<PublicRequest<unknown>, "desk" | "words">;

/** An error in a published claim, reported by a reader. */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const subject = await readerSubject(params.slug);
  if (subject === null) return null;
  if ("redirect" in subject) return movedTo(words.href(`/claims/${subject.redirect}/report-error`));
  return formPage({ desk, words }, subject, subject.n, {}, null);
});

/** Takes the form: 303 to the status page, or the form once more with everything that was typed. */
export const POST = publicPage<{ slug: string }>(async ({ params, desk, words, request }) => {
  const found = await readerSubject(params.slug);
  // A form that was open while its claim was merged is taken for the claim it led to.
  const subject = found !== null && "redirect" in found ? await readerSubject(found.redirect) : found;
  if (subject === null || "redirect" in subject) return null;
  const seen = (posted: Readonly<Record<string, string>>) => publicationSeen(posted["n"], subject.n);
  const about = (posted: Readonly<Record<string, string>>) => ({
    claimId: subject.claimId,
    n: seen(posted),
  });
  const taken = await takeReaderMessage(request, { kind: "error", about, language: words.language });
  return taken.sent
    ? sentTo(words, taken.token)
    : formPage({ desk, words }, subject, seen(taken.values), taken.values, taken);
});

/** The number the form was shown with, when there was such a publication; else the present one. */
function publicationSeen(posted: string | undefined, present: number): number {
  const n = /^\d{1,6}$/.test(posted ?? "") ? Number(posted) : present;
  return n >= 1 && n <= present ? n : present;
}

async function formPage(
  { desk, words }: Asked,
  subject: ReaderSubject,
  n: number,
  values: Readonly<Record<string, string>>,
  again: FormAgain | null,
): Promise<PageAnswer> {
  const facts = await readerFormFacts();
  const path = `/claims/${subject.slug}/report-error`;
  const stamp = again?.stamp ?? freshStamp();
  return {
    ...(again === null ? {} : { status: again.status }),
    title: words.t("readers.error.title"),
    description: words.t("readers.error.description"),
    path,
    // One form a claim would fill an index with the same page.
    index: false,
    tags: null,
    headers: formHeaders(again),
    body: (
      <FormPage
        form={{ kind: "error", path, stamp, values, again, n, trapField }}
        subject={<ErrorSubject subject={subject} n={n} words={words} />}
        {...{ facts, desk, words }}
      />
    ),
  };
}
