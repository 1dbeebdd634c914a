import { freshStamp, takeReaderMessage, trapField, type FormAgain } from "#lib/web/public-form-message.ts";
import { readerFormFacts } from "#lib/web/public-form-reads.ts";
import type { PageAnswer } from "../_site/page-answer.ts";
import type { PublicRequest } from "../_site/public-handler.ts";
import { publicPage } from "../_site/public-page.tsx";
import { FormPage } from "./_components/form-page.tsx";
import { formHeaders, sentTo } from "./_components/form-answer.ts";

const path = "/submit";

type Asked = Pick<PublicRequest<unknown>, "desk" | "words">;

/** A claim that a reader asks the desk to check. `?text=` begins it, for a search that found nothing. */
export const GET = publicPage(async ({ desk, words, query }) =>
  formPage({ desk, words }, { text: (query.get("text") ?? "").slice(0, 500) }, null),
);

/** Takes the form: 303 to the status page, or the form once more with everything that was typed. */
export const POST = publicPage(async ({ desk, words, request }) => {
  const taken = await takeReaderMessage(request, { kind: "claim", about: null, language: words.language });
  return taken.sent ? sentTo(words, taken.token) : formPage({ desk, words }, taken.values, taken);
});

async function formPage(
  { desk, words }: Asked,
  values: Readonly<Record<string, string>>,
  again: FormAgain | null,
): Promise<PageAnswer> {
  const facts = await readerFormFacts();
  const stamp = again?.stamp ?? freshStamp();
  return {
    ...(again === null ? {} : { status: again.status }),
    title: words.t("readers.submit.title"),
    description: words.t("readers.submit.description"),
    path,
    index: facts.isOpen,
    tags: null,
    headers: formHeaders(again),
    body: (
      <FormPage
        form={{ kind: "claim", path, stamp, values, again, n: null, trapField }}
        {...{ facts, desk, words }}
      />
    ),
  };
}
