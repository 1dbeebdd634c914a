import { forgetReader, readerStatus } from "#lib/web/public-form-reads.ts";
import { publicPage } from "../../_site/public-page.tsx";
import { sentTo } from "../_components/form-answer.ts";
import { StatusPage } from "../_components/status-page.tsx";

/** What became of a message, for whoever holds its address: in no cache, no index, and told to no other site. */
export const GET = publicPage<{ token: string }>(async ({ params: { token }, desk, words }) => {
  const status = await readerStatus(token);
  if (status === null) return null;
  const path = `/submit/${token}`;
  return {
    title:
      status.kind === "claim" ? words.t("readers.status.titleClaim") : words.t("readers.status.titleError"),
    path,
    index: false,
    tags: null,
    headers: { "cache-control": "private, no-store", "referrer-policy": "no-referrer" },
    body: <StatusPage {...{ status, words, path }} timeZone={desk.timeZone} />,
  };
});

/** Deletes name and e-mail address of who holds the address, and shows the page again. */
export const POST = publicPage<{ token: string }>(async ({ params: { token }, words }) =>
  (await forgetReader(token)) ? sentTo(words, token) : null,
);
