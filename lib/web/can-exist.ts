const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longest slug of claims, articles and entries of the directory. */
const maxSlugChars = 200;

/** Whether a slug can lead somewhere (lib/language/slug.ts makes them). Others are unknown without a question. */
export function canExist(slug: string, maxChars: number = maxSlugChars): boolean {
  return slug.length <= maxChars && slugPattern.test(slug);
}
