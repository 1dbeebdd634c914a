/** First stop of the keyboard: past the navigation, straight to the content. */
export function SkipLink({ href = "#main" }: { href?: `#${string}` }) {
  return (
    <a
      href={href}
      className="sr-only rounded bg-accent focus:px-4 focus:py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      Skip to content
    </a>
  );
}
