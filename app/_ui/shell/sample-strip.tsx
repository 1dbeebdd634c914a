import { Icon } from "../base/icon.tsx";

/** Says on every page of a sample desk that nothing on it is real. */
export function SampleStrip({ notice }: { notice?: string | null | undefined }) {
  if (!notice) return null;
  return (
    <section aria-label="Sample desk" className="border-b border-warn bg-warn-tint text-warn">
      <p className="mx-auto flex max-w-desk items-center gap-2 px-4 py-1.5 text-sm sm:px-6">
        <Icon name="info" />
        <span>{notice}</span>
      </p>
    </section>
  );
}
