/** The sign of the desk: a line, and the bob that keeps it true. `size` is its height in px. Decorative: the name stands beside it. */
export function PlumbMark({ size = 28 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={Math.round((size * 19) / 29)}
      height={size}
      viewBox="6.5 2 19 29"
      className="shrink-0 text-accent"
    >
      <path
        d="M8 3.5h16M16 3.5V17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path d="M11.5 16.5h9v4.2L16 30l-4.5-9.3z" fill="currentColor" />
    </svg>
  );
}
