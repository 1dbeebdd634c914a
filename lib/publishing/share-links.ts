/** A place to share on, with the address that opens it; nothing is asked of it before the reader follows the link. */
export interface ShareLink {
  /** Its own name, the same in every language. */
  readonly name: string;
  readonly href: string;
}

/**
 * Plain links that share a text and an address. Mastodon's is the project's own tool, which takes the text behind a `#`
 * and so never sends it to a server; Bluesky's is documented at docs.bsky.app (intent links, 300 characters).
 */
export function shareLinks(text: string, url: string): readonly ShareLink[] {
  const both = encodeURIComponent(`${text} ${url}`);
  const [onlyText, onlyUrl] = [encodeURIComponent(text), encodeURIComponent(url)];
  return [
    { name: "Mastodon", href: `https://share.joinmastodon.org/#text=${both}` },
    { name: "Bluesky", href: `https://bsky.app/intent/compose?text=${both}` },
    { name: "WhatsApp", href: `https://wa.me/?text=${both}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${onlyUrl}` },
    { name: "X", href: `https://x.com/intent/post?text=${onlyText}&url=${onlyUrl}` },
  ];
}

/** A letter with the text as subject and the address in its body (RFC 6068: lines end with CR LF). */
export function mailLink(subject: string, text: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${text}\r\n\r\n${url}\r\n`)}`;
}
