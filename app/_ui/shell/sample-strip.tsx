import { Icon } from "../base/icon.tsx";

interface SampleStripProps {
  /** What the strip is called for assistive technology. */
  readonly label: string;
  readonly notice?: string | null | undefined;
  /** At the desk it runs along the whole window; before readers it lines up with the page. */
  readonly wide?: boolean | undefined;
}

/** Says on every page of a sample desk that nothing on it is real. */
export function SampleStrip({ label, notice, wide = false }: SampleStripProps) {
  if (!notice) return null;
  return (
    <section aria-label={label} className="border-b border-warn bg-warn-tint text-warn">
      <p
        className={`mx-auto flex items-center gap-2 px-4 py-1.5 text-sm sm:px-6 ${wide ? "" : "max-w-page"}`}
      >
        <Icon name="info" />
        <span>{notice}</span>
      </p>
    </section>
  );
}
