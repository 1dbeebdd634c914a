import type { Metadata } from "next";
import { ButtonLink } from "./_ui/base/button.tsx";
import { CenteredShell } from "./_ui/shell/centered-shell.tsx";

export const metadata: Metadata = { title: "Page not found", robots: { index: false } };

/** What a reader sees at an address that leads nowhere. */
export default function NotFound() {
  return (
    <CenteredShell
      title="There is no page at this address"
      lead="The address may be mistyped, or what stood here was never public."
    >
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/claims" variant="primary">
          See all claims
        </ButtonLink>
        <ButtonLink href="/">Front page</ButtonLink>
      </div>
    </CenteredShell>
  );
}
