/** First stop of the keyboard: past the navigation, straight to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded bg-accent focus:px-4 focus:py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:start-3 focus:z-50"
    >
      {children}
    </a>
  );
}
