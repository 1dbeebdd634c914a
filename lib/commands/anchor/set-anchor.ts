import { runCommand, type CommandDeps, type Done } from "#lib/commands/run-command.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { SetAnchorInput } from "#lib/domain/anchor/anchor.schema.ts";
import { likeness } from "#lib/domain/anchor/anchor.rules.ts";
import { cutSpan, type CutSpan } from "#lib/domain/article/article.rules.ts";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { openAnchor, placeOf, settleAnchor, type SettledAnchor } from "./open-anchor.ts";

/**
 * Places an appearance by hand in the article's latest revision, by a span or by the words that stand there now.
 *
 * Refusals: those of `openAnchor`; INVALID on `exact` (the words do not stand there, or several times) or on `start`
 * (no span of the text: lib/domain/article/article.rules.ts).
 */
export async function setAnchor(
  deps: CommandDeps,
  actor: Actor,
  input: SetAnchorInput,
): Promise<Outcome<Done<SettledAnchor>>> {
  return runCommand(deps, actor, async (scope) => {
    const opened = await openAnchor(scope, actor, input);
    if (!opened.ok) return opened;
    const { anchor, appearance, text } = opened.value;
    const cut = cutPlace(text, input);
    if (!cut.ok) return cut;
    const { start, end, exact } = cut.value;
    const isSame = exact === appearance.original.exact;
    const settled = await settleAnchor(scope, actor, opened.value, {
      status: isSame ? "exact" : "proposed",
      ...{ start, end },
      similarity: isSame ? 1 : likeness(appearance.original.exact, exact),
      confirmation: { byId: actor.userId, at: scope.now },
    });
    const { id, articleId, claimId } = appearance;
    const payload = { appearanceId: id, articleId, n: anchor.n, before: placeOf(anchor), start, end };
    scope.record("claim.anchor-set", "claim", claimId, payload);
    return ok(settled);
  });
}

function cutPlace(text: string, { start, end, exact }: SetAnchorInput): Outcome<CutSpan> {
  if (typeof start === "number" && typeof end === "number") return cutSpan(text, start, end, exact);
  if (typeof exact !== "string") return refuseWords("Paste the words as they stand in the new revision.");
  const at = text.indexOf(exact);
  if (at < 0) return refuseWords("These words do not stand in the new revision. Copy them from its text.");
  if (text.includes(exact, at + 1))
    return refuseWords("These words stand there several times. Take some of the words around them as well.");
  return cutSpan(text, at, at + exact.length);
}

function refuseWords(message: string): Outcome<CutSpan> {
  return refuse("INVALID", message, { fields: { exact: [message] } });
}
