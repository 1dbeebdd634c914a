import type { Words } from "#lib/words/words.ts";
import { EmbedDocument } from "./embed-document.tsx";

/** What a frame shows whose claim does not exist: one sentence. */
export function EmbedNowhere({ words }: { words: Words }) {
  return (
    <EmbedDocument title={words.t("embed.nowhereTitle")} canonical={null} words={words}>
      <main>
        <h1>{words.t("embed.nowhere")}</h1>
      </main>
    </EmbedDocument>
  );
}
