import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import { insertPage } from "#lib/db/pages.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { ok, refuse, type Outcome, type Refused } from "#lib/domain/outcome/outcome.ts";
import { pageOffers, standingPages } from "#lib/domain/page/page.ts";
import { maxSlugChars, type BeginPolicyInput } from "#lib/domain/page/page.schema.ts";
import { refusalOf } from "#lib/domain/policy/policy.rules.ts";
import { slugify } from "#lib/language/slug.ts";

/**
 * Begins a policy of the desk's own, empty, under an address that is its for ever. Without a typed address one is made
 * of the title.
 *
 * Refusals: FORBIDDEN below managing editor; INVALID when the address is taken, or nothing of the title can stand in
 * one.
 */
export async function beginPolicy(
  deps: CommandDeps,
  actor: Actor,
  input: BeginPolicyInput,
): Promise<Outcome<Done<{ slug: string }>>> {
  return runCommand(deps, actor, async ({ tx, now, record }) => {
    const refused = refusalOf(actor, "settings.edit");
    if (refused) return refused;
    const slug = input.slug ?? slugify(input.title, maxSlugChars);
    if (slug === "") return invalidAddress("Write an address: none can be made of this title.");
    if (isTaken(slug)) return invalidAddress("A page of the desk has this address already.");
    const page = await insertPage(tx, { slug, title: input.title, text: "", language: "en" }, now);
    if (page === null) return invalidAddress("A page of the desk has this address already.");
    record("page.saved", "page", page.id, {
      slug,
      changes: [{ field: "title", before: null, after: input.title }],
    });
    return ok({ slug });
  });
}

/** Offered pages are begun by writing them, and some addresses belong to the standing pages. */
function isTaken(slug: string): boolean {
  return (
    standingPages.some((page) => page === slug) ||
    pageOffers.some((offer) => offer.slug === slug) ||
    slug === "new"
  );
}

function invalidAddress(sentence: string): Refused {
  return refuse("INVALID", sentence, { fields: { slug: [sentence] } });
}
