import { ButtonLink } from "#app/_ui/base/button.tsx";
import type { Words } from "#lib/words/words.ts";
import type { PageAnswer } from "./page-answer.ts";

/** What a reader sees at an address that leads nowhere. Not kept: there is no end of such addresses. */
export function nowherePage(words: Words): PageAnswer {
  return {
    status: 404,
    title: words.t("site.nowhere.title"),
    path: "/",
    tags: null,
    body: (
      <div className="max-w-form">
        <h1 className="font-serif text-3xl font-semibold">{words.t("site.nowhere.title")}</h1>
        <p className="mt-3 text-lg text-muted">{words.t("site.nowhere.lead")}</p>
        <div className="mt-6 flex flex-wrap gap-2">
          <ButtonLink href={words.href("/claims")} variant="primary">
            {words.t("site.nowhere.claims")}
          </ButtonLink>
          <ButtonLink href={words.href("/")}>{words.t("site.nowhere.home")}</ButtonLink>
        </div>
      </div>
    ),
  };
}
