"use server";

import { archiveArticle } from "#lib/commands/article/archive-article.ts";
import { decideSentence } from "#lib/commands/article/decide-sentence.ts";
import { editArticle } from "#lib/commands/article/edit-article.ts";
import { importHtml } from "#lib/commands/article/import-html.ts";
import { importUpload } from "#lib/commands/article/import-upload.ts";
import { restoreArticle } from "#lib/commands/article/restore-article.ts";
import { spotClaim } from "#lib/commands/claim/spot-claim.ts";
import {
  archiveArticleInput,
  decideSentenceInput,
  editArticleInput,
  importHtmlInput,
  importUploadInput,
  restoreArticleInput,
} from "#lib/domain/article/article.schema.ts";
import { sentenceOf } from "#lib/domain/import/import.rules.ts";
import { spotClaimInput } from "#lib/domain/claim/claim.schema.ts";
import { defineAction } from "#lib/web/define-action.ts";
import { defineCall } from "#lib/web/define-call.ts";
import { withFileBytes } from "./form-shapes.ts";

export const importArticleAction = defineAction({
  name: "article.import",
  input: importUploadInput,
  run: importUpload,
  shape: withFileBytes,
  then: (upload) =>
    "slug" in upload
      ? { redirect: `/desk/articles/${upload.slug}?imported=1` }
      : { message: sentenceOf(upload.results), files: upload.results },
});

/** What the bookmarklet handed to the page "received", once somebody at the desk has pressed the button. */
export const importReceivedAction = defineAction({
  name: "article.import-received",
  input: importHtmlInput,
  run: importHtml,
  then: ({ slug }) => ({ redirect: `/desk/articles/${slug}?imported=1` }),
});

export const editArticleAction = defineAction({
  name: "article.edit",
  input: editArticleInput,
  run: editArticle,
  then: ({ slug }) => ({ redirect: `/desk/articles/${slug}` }),
});

export const archiveArticleAction = defineAction({
  name: "article.archive",
  input: archiveArticleInput,
  run: archiveArticle,
  then: ({ slug }) => ({ redirect: `/desk/articles/${slug}` }),
});

export const restoreArticleAction = defineAction({
  name: "article.restore",
  input: restoreArticleInput,
  run: restoreArticle,
  then: ({ slug }) => ({ redirect: `/desk/articles/${slug}` }),
});

/** The decision form of one sentence, with reasons; works without JavaScript. */
export const decideSentenceAction = defineAction({
  name: "sentence.decide",
  input: decideSentenceInput,
  run: decideSentence,
  then: () => ({ message: "Saved." }),
});

/** The decision of one key. */
export const decideSentenceCall = defineCall({
  name: "sentence.decide",
  input: decideSentenceInput,
  run: decideSentence,
});

export const spotClaimAction = defineAction({
  name: "claim.spot",
  input: spotClaimInput,
  run: spotClaim,
  then: () => ({ message: "The claim is a candidate now." }),
});
