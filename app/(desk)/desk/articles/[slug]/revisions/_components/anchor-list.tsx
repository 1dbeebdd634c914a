import { Details } from "#app/_ui/base/details.tsx";
import { Section } from "#app/_ui/base/section.tsx";
import type { RevisionsView } from "#lib/queries/desk/revisions/revisions-view.ts";
import { AnchorItem } from "./anchor-item.tsx";

interface AnchorListProps {
  readonly view: RevisionsView;
  readonly timeZone: string;
}

/**
 * Where the claims of earlier revisions stand in the latest one: first what somebody has to settle, then what somebody
 * has, last and folded what stands there unchanged.
 */
export function AnchorList({ view, timeZone }: AnchorListProps) {
  const { anchors } = view;
  if (anchors.length === 0) return null;
  const open = anchors.filter((anchor) => !anchor.settled);
  const decided = anchors.filter((anchor) => anchor.settled && anchor.status !== "exact");
  const exact = anchors.filter((anchor) => anchor.status === "exact");
  const list = (items: typeof anchors) => (
    <ul className="flex flex-col divide-y divide-line">
      {items.map((anchor) => (
        <AnchorItem key={anchor.appearanceId} anchor={anchor} view={view} timeZone={timeZone} />
      ))}
    </ul>
  );
  return (
    <Section
      title={
        open.length === 0 ? `Claims in revision ${String(view.latest.n)}` : passagesToConfirm(open.length)
      }
      id="places"
    >
      {open.length === 0 ? null : (
        <>
          <p className="mb-2 max-w-prose text-muted">
            These words changed, or are gone. Until somebody settles where a claim stands now, the new text
            does not show it, neither here nor to readers.
          </p>
          {list(open)}
        </>
      )}
      {decided.length === 0 ? null : (
        <div className="mt-4">
          <Details open={open.length === 0} summary={`${counted(decided.length)} settled by hand`}>
            {list(decided)}
          </Details>
        </div>
      )}
      {exact.length === 0 ? null : (
        <div className="mt-2">
          <Details summary={`${counted(exact.length)} unchanged`}>{list(exact)}</Details>
        </div>
      )}
    </Section>
  );
}

const counted = (count: number) => (count === 1 ? "One passage" : `${String(count)} passages`);

/** What waits, in the words of the article page and the inbox. */
export function passagesToConfirm(count: number): string {
  return count === 1 ? "One passage to confirm" : `${String(count)} passages to confirm`;
}
