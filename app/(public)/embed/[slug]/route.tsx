import { EmbedClaim } from "#app/_ui/embed/embed-claim.tsx";
import { EmbedDocument } from "#app/_ui/embed/embed-document.tsx";
import { EmbedNowhere } from "#app/_ui/embed/embed-nowhere.tsx";
import { publicTags } from "#lib/domain/publication/publication.rules.ts";
import { tagsHeader } from "#lib/web/public-headers.ts";
import { publicUrl } from "#lib/web/public-origin.ts";
import { publicClaim } from "#lib/web/public-reads.ts";
import { movedTo } from "../../_site/moved-to.ts";
import { publicPage } from "../../_site/public-page.tsx";
import { renderMarkup } from "../../_site/render-markup.ts";

/**
 * A claim for the frames of other sites: one document without script, that says what stands at the moment it is loaded.
 * Its policy, which forbids everything but its own style, is set in next.config.js.
 */
export const GET = publicPage<{ slug: string }>(async ({ params, desk, words }) => {
  const claim = await publicClaim(params.slug);
  if (claim === null) return embedAnswer(renderMarkup(<EmbedNowhere words={words} />), null);
  if ("redirect" in claim) return movedTo(words.href(`/embed/${claim.redirect}`));
  const { deskName, isSample, timeZone } = desk;
  const text = claim.state === "retracted" ? claim.text : claim.publication.content.text;
  const path = `/claims/${claim.slug}`;
  const markup = renderMarkup(
    <EmbedDocument title={`${text} — ${deskName}`} canonical={publicUrl(path)} words={words}>
      <EmbedClaim {...{ claim, deskName, isSample, timeZone, words }} href={publicUrl(words.href(path))} />
    </EmbedDocument>,
  );
  return embedAnswer(markup, [publicTags.desk, publicTags.claim(claim.slug)]);
});

/** Null tags: there is no such claim, and no end of such addresses to keep. */
function embedAnswer(markup: string, tags: readonly string[] | null): Response {
  return new Response(markup, {
    status: tags === null ? 404 : 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "x-robots-tag": "noindex",
      // A frame asks each time it is loaded, so that a correction shows in it at once.
      "cache-control": tags === null ? "no-store" : "public, no-cache",
      ...(tags === null ? {} : { [tagsHeader]: tags.join(",") }),
    },
  });
}
