import type { Words } from "#lib/words/words.ts";

interface ClaimPrintFootProps {
  readonly n: number;
  /** Absolute addresses of the claim's page and of this publication's frozen copy. */
  readonly url: string;
  readonly versionUrl: string;
  /** Of the frozen copy's bytes; absent where the copy cannot be read any more. */
  readonly sha256: string | undefined;
  readonly words: Words;
}

/** On paper only: where the printed text can be compared with what stands today, and with itself. */
export function ClaimPrintFoot({ n, url, versionUrl, sha256, words }: ClaimPrintFootProps) {
  return (
    <div className="print-only mt-8 border-t border-line pt-3 text-xs">
      <p className="font-semibold">{words.t("share.print.title")}</p>
      <p>{words.t("share.print.today", { url })}</p>
      <p>{words.t("share.print.version", { n: words.number(n), url: versionUrl })}</p>
      {sha256 === undefined ? null : <p className="break-all">{words.t("share.print.hash", { sha256 })}</p>}
    </div>
  );
}
