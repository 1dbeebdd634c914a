import { ButtonLink } from "#app/_ui/base/button.tsx";
import { Card } from "#app/_ui/base/card.tsx";
import { SubmitButton } from "#app/_ui/base/submit-button.tsx";
import { ActionForm } from "#app/_ui/form/action-form.tsx";
import { HiddenField, SelectField, VersionField } from "#app/_ui/form/form-fields.tsx";
import type { BlockKind } from "#lib/domain/article/article.ts";
import type { ArticleView, SentenceView } from "#lib/queries/desk/get-article.ts";
import { joinSentencesAction, setBlockKindAction, splitSentenceAction } from "../../reading-actions.ts";
import { sentencesHref, type ListParams } from "./list-params.ts";

interface BoundsCardProps {
  readonly article: ArticleView;
  readonly sentence: SentenceView;
  readonly params: ListParams;
}

/** Where one sentence begins and ends, set right by forms: split it before a word, join it with the next. */
export function BoundsCard({ article, sentence, params }: BoundsCardProps) {
  const block = article.blocks.find(({ start, end }) => sentence.start >= start && sentence.end <= end);
  const next = article.sentences[sentence.index + 1];
  const canJoin = next !== undefined && block !== undefined && next.end <= block.end;
  return (
    <div className="mb-8 max-w-form">
      <Card title={`Bounds of sentence ${sentence.index + 1}`} id="bounds">
        <blockquote dir="auto" className="mb-4 border-l-2 border-accent pl-3 font-serif text-lg">
          {sentence.text}
        </blockquote>
        <div className="flex flex-col gap-4">
          <ActionForm action={splitSentenceAction} className="flex flex-wrap items-end gap-2" label="Split">
            <Named article={article} sentence={sentence} />
            <div className="min-w-0 flex-1">
              <SelectField name="at" label="Split before" options={cutsOf(article, sentence)} />
            </div>
            <SubmitButton variant="secondary">Split here</SubmitButton>
          </ActionForm>
          <div className="flex flex-wrap gap-2">
            {canJoin ? (
              <ActionForm action={joinSentencesAction} label="Join">
                <Named article={article} sentence={sentence} />
                <SubmitButton variant="secondary">Join with next</SubmitButton>
              </ActionForm>
            ) : null}
            <BlockForm article={article} sentence={sentence} />
            <ButtonLink variant="quiet" href={sentencesHref(article.slug, { ...params, bounds: undefined })}>
              Close
            </ButtonLink>
          </div>
        </div>
      </Card>
    </div>
  );
}

function Named({ article, sentence }: Omit<BoundsCardProps, "params">) {
  return (
    <>
      <HiddenField name="articleId" value={article.id} />
      <HiddenField name="sentenceId" value={sentence.id} />
      <VersionField value={sentence.version} />
    </>
  );
}

/** Puts the block a sentence stands in aside, or restores it. */
export function BlockForm({ article, sentence }: Omit<BoundsCardProps, "params">) {
  const index = article.blocks.findIndex(({ start, end }) => sentence.start >= start && sentence.end <= end);
  const block = article.blocks[index];
  if (block === undefined) return null;
  const isAside = block.kind === "boilerplate";
  const kind: BlockKind = isAside ? "paragraph" : "boilerplate";
  return (
    <ActionForm action={setBlockKindAction} label={isAside ? "Restore to text" : "Put aside"}>
      <HiddenField name="articleId" value={article.id} />
      <HiddenField name="revisionId" value={article.revision.id} />
      <HiddenField name="index" value={index} />
      <HiddenField name="from" value={block.kind} />
      <HiddenField name="kind" value={kind} />
      <SubmitButton variant="secondary" size={isAside ? "small" : "normal"}>
        {isAside ? "Restore to text" : "Put paragraph aside"}
      </SubmitButton>
    </ActionForm>
  );
}

/** Words shown of what would follow a cut, in UTF-16 units. */
const shownChars = 40;

/** Every word but the first, with what follows it, as places where a sentence can be split. */
function cutsOf({ revision: { text } }: ArticleView, { start, end }: SentenceView) {
  const words = [...text.slice(start, end).matchAll(/(?<=\s)\S/gu)];
  return words.map(({ index }) => {
    const at = start + index;
    const rest = text.slice(at, Math.min(end, at + shownChars)).replace(/\s+/g, " ");
    return {
      value: String(at),
      label: at + shownChars < end ? `“${rest.replace(/\s?\S*$/u, "")}…”` : `“${rest}”`,
    };
  });
}
