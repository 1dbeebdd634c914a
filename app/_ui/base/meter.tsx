interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What is counted, in the plural: "sentences". */
  readonly unit?: string | undefined;
  readonly hideLabel?: boolean | undefined;
}

/** How much of something is done, as a bar and in words. Whole percent, rounded down so that 100 % means all. */
export function Meter({ label, value, max, unit = "", hideLabel }: MeterProps) {
  const percent = max === 0 ? 0 : Math.floor((value / max) * 100);
  const words = max === 0 ? `No ${unit || "items"} yet` : `${value} of ${max} ${unit}`.trim();
  return (
    <div className="min-w-0">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
        <span className={hideLabel ? "sr-only" : "font-medium"}>{label}</span>
        <span className="text-muted tabular-nums">
          {words}
          {max === 0 ? "" : ` · ${percent}\u00a0%`}
        </span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(max, 1)}
        aria-valuenow={value}
        aria-valuetext={max === 0 ? words : `${words}, ${percent} %`}
        className="h-2 overflow-hidden rounded-full border border-edge bg-sunken"
      >
        <div className="h-full bg-accent forced-colors:bg-[Highlight]" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
