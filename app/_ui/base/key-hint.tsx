/** A key, or keys pressed together, as printed on a keyboard. Hidden from touch screens, which have none. */
export function KeyHint({ keys }: { keys: string | readonly string[] }) {
  const list = typeof keys === "string" ? [keys] : keys;
  return (
    <span className="inline-flex gap-1 pointer-coarse:hidden">
      {list.map((key) => (
        <kbd
          key={key}
          className="inline-block min-w-5 rounded-sm border border-edge bg-surface px-1 text-center font-mono text-xs text-ink"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
