import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";

/** One line of an archive's directory. The name is hostile: it is shown and compared, never used as a path. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not opened. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, as the directory states them. */
  readonly packedSize: number;
  /** Where the entry's local header begins. */
  readonly offset: number;
}

/** Most entries of one archive, folders and rubbish included: a large Word document has hundreds. */
const maxEntries = 2000;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * The directory of a ZIP file (PKWARE appnote 6.3, sections 4.3.12 and 4.3.16), read from its end as the format asks.
 * Refuses INVALID what has none, points outside itself, is split over several files or lists more than 2,000 entries.
 */
export function listZipEntries(bytes: Uint8Array): Outcome<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged();
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) {
    return refuse(
      "INVALID",
      `The packed file holds ${count.toLocaleString("en-GB")} files; that is too many.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return damaged();
    entries.push(entryAt(view, bytes.subarray(at + 46, at + 46 + nameLength), at));
    at = next;
  }
  return ok(entries);
}

function entryAt(view: DataView, name: Uint8Array, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const decoded = decodeName(name);
  return {
    name: decoded,
    isFolder: decoded.endsWith("/"),
    isEncrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The end record stands in the last 22 bytes, or before a comment of at most 65,535. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** Names are UTF-8 by flag or by habit; older ones of other code pages only lose their accents on screen. */
function decodeName(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.replaceAll("\\", "/").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

function damaged(): Outcome<never> {
  return refuse("INVALID", "The packed file is damaged or was cut short: send it again.");
}
