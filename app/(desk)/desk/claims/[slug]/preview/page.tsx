import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { PublicClaimView } from "#app/_ui/public-claim/claim-article.tsx";
import { getClaimPreview } from "#lib/queries/desk/get-claim-preview.ts";
import { deskWords } from "#lib/words/words.ts";
import { readDesk } from "#lib/web/read-desk.ts";
import { addressOf } from "../address.ts";

// Blocking like every page of the desk.
export const instant = false;

export const metadata = { title: "Preview", robots: { index: false } };

/** The public page as the next publication would make it, for whoever approves or publishes. */
export default async function PreviewPage(props: PageProps<"/desk/claims/[slug]/preview">) {
  const { slug } = await props.params;
  const preview = await readDesk(getClaimPreview, addressOf(slug));
  if (preview === null) notFound();
  const back = `/desk/claims/${preview.slug}`;
  return (
    <>
      <div className="mb-8 flex flex-col gap-4 print-hide">
        <FormMessage
          tone="warn"
          message={
            preview.publication === null
              ? "Preview: not public"
              : `Preview: not public. This is what publication ${preview.publication.n} would show.`
          }
        />
        <div>
          <ButtonLink href={back} icon="back" size="small">
            Back to the claim
          </ButtonLink>
        </div>
      </div>
      {preview.publication === null ? (
        <EmptyState
          icon="eye"
          title="There is no page to show yet"
          action={<ButtonLink href={`${back}#verdict`}>Go to the verdict</ButtonLink>}
        >
          <p>The public page needs a content rating. Save one in the verdict, then look again.</p>
        </EmptyState>
      ) : (
        <div className="mx-auto max-w-page">
          <PublicClaimView
            publication={preview.publication}
            notices={preview.notices}
            words={deskWords()}
            timeZone={preview.timeZone}
            state="live"
            preview
          />
        </div>
      )}
    </>
  );
}
