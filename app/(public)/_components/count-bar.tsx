interface CountBarProps {
  readonly number: number;
  /** The largest number among the bars that stand together. */
  readonly most: number;
}

/** A bar in the colour of its text, as long as its number is of the largest. Decorative: the number stands beside it. */
export function CountBar({ number, most }: CountBarProps) {
  const width = most === 0 ? 0 : Math.max(1, Math.round((number * 100) / most));
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="block h-2 w-full rtl:-scale-x-100"
    >
      <rect width={width} height="6" fill="currentColor" />
    </svg>
  );
}
