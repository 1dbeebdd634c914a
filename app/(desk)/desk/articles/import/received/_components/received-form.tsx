"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "#app/_ui/base/button.tsx";
import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField } from "#app/_ui/form/form-fields.tsx";
import { importReceivedAction } from "../../../actions.ts";
import type { ReceivedPage } from "./received-page.ts";
import { useReceivedPage } from "./use-received-page.ts";

/** Milliseconds before the button can be pressed: a second click meant for the page below must not land on it. */
const settleMs = 800;

/** What the bookmarklet handed over, to be looked at before it is imported. */
export function ReceivedForm() {
  const { state, page, refusal, address } = useReceivedPage();
  if (page !== null) return <Arrived page={page} />;
  if (state === "waiting") return <FormMessage tone="info" message="Waiting for the page…" />;
  return <Nothing refusal={refusal} address={address} />;
}

function Arrived({ page }: { readonly page: ReceivedPage }) {
  const settled = useSettled();
  return (
    <ActionForm action={importReceivedAction} className="flex max-w-form flex-col gap-6">
      <DescriptionList
        items={[
          { term: "Title of the page", detail: page.title === "" ? "None" : page.title },
          { term: "Comes from", detail: new URL(page.url).host },
          { term: "Address", detail: page.url },
          { term: "Length", detail: `${page.html.length.toLocaleString("en-GB")} characters of HTML` },
        ]}
      />
      <HiddenField name="html" value={page.html} />
      <HiddenField name="url" value={page.url} />
      <SubmitButton icon="plus" pendingLabel="Reading the article…" disabled={!settled}>
        Import article
      </SubmitButton>
    </ActionForm>
  );
}

function Nothing({ refusal, address }: { readonly refusal: string | null; readonly address: string | null }) {
  const importHref =
    address === null ? "/desk/articles/import" : `/desk/articles/import?url=${encodeURIComponent(address)}`;
  return (
    <div className="flex max-w-form flex-col gap-5">
      <FormMessage tone="warn" message={refusal ?? "No page has arrived."}>
        {address === null ? (
          <p>Open the article in the browser and press the bookmark there.</p>
        ) : (
          <p>
            The site keeps its windows apart, or you have just signed in. Press the bookmark again on the
            page, or let the desk fetch it.
          </p>
        )}
      </FormMessage>
      <ButtonLink href={importHref} variant="primary">
        {address === null ? "Import an article" : "Import by its address"}
      </ButtonLink>
    </div>
  );
}

/** Whether the person has had the window in sight long enough to mean what they press. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    let clock: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(clock);
      setSettled(false);
      if (document.visibilityState === "visible") {
        clock = setTimeout(() => {
          setSettled(true);
        }, settleMs);
      }
    };
    begin();
    document.addEventListener("visibilitychange", begin);
    return () => {
      clearTimeout(clock);
      document.removeEventListener("visibilitychange", begin);
    };
  }, []);
  return settled;
}
