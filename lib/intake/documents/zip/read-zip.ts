import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { ok, refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { listZipEntries, type ZipEntry } from "./list-zip-entries.ts";

const inflate = promisify(inflateRaw);

/** Bytes of all entries read from one archive: five times what may be sent, where honest documents unpack to less. */
const maxUnpackedBytes = 100_000_000;

/** An opened archive. Nothing is unpacked before it is read, and all reads share one budget of bytes. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of an entry, at most `maxBytes`. Refuses INVALID an encrypted, damaged or oversized one. Sizes that the
   * archive states are not believed: unpacking stops at the limit (zip bombs, overlapping entries).
   */
  readonly read: (entry: ZipEntry, maxBytes: number) => Promise<Outcome<Uint8Array>>;
}

const tooMuch = "The packed file unpacks to more than the desk takes.";
const damaged = "The packed file is damaged or was cut short: send it again.";

/**
 * Opens a ZIP from its central directory; `budget` is what all reads together may unpack, in bytes. Refuses INVALID what
 * is no ZIP, is cut short, or lists absurdly many entries.
 */
export function openZip(bytes: Uint8Array, budget = maxUnpackedBytes): Outcome<ZipArchive> {
  const entries = listZipEntries(bytes);
  if (!entries.ok) return entries;
  let left = budget;
  return ok({
    entries: entries.value,
    read: async (entry, maxBytes) => {
      const packed = packedBytes(bytes, entry);
      if (!packed.ok) return packed;
      const unpacked = await unpack(entry, packed.value, Math.min(maxBytes, left));
      if (unpacked.ok) left -= unpacked.value.length;
      return unpacked;
    },
  });
}

async function unpack(entry: ZipEntry, packed: Uint8Array, limit: number): Promise<Outcome<Uint8Array>> {
  if (limit <= 0 || (entry.method === 0 && packed.length > limit)) return refuse("INVALID", tooMuch);
  try {
    const bytes = entry.method === 0 ? packed : plain(await inflate(packed, { maxOutputLength: limit }));
    return crc32(bytes) === entry.crc ? ok(bytes) : refuse("INVALID", damaged);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ERR_BUFFER_TOO_LARGE") return refuse("INVALID", tooMuch);
    if (code.startsWith("Z_")) return refuse("INVALID", damaged);
    throw error;
  }
}

/** Without the ways of Node's buffers, which differ from those of the bytes that came in. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** The packed bytes of an entry behind its local header, whose name and extra field may differ from the directory's. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Outcome<Uint8Array> {
  if (entry.isEncrypted) {
    return refuse("INVALID", "The packed file is locked with a password: unlock it and send it again.");
  }
  if (entry.method !== 0 && entry.method !== 8) {
    return refuse(
      "INVALID",
      "The file is packed in a way the desk does not open: pack it as an ordinary ZIP.",
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return refuse("INVALID", damaged);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedSize;
  return end > bytes.length ? refuse("INVALID", damaged) : ok(bytes.subarray(start, end));
}
