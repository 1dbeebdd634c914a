/** Addresses whose last part is a secret: whoever reads it in a log could use it. */
const secretAddress = /^((?:\/[a-z]{2})?\/(?:submit|invitation|reset-password|set-up)\/)[^/]+/;

/** A path as it may stand in the log: without secrets, and without what somebody searched for. */
export function loggedPath(address: string): string {
  return address.replace(/[?#].*$/s, "").replace(secretAddress, "$1…");
}
