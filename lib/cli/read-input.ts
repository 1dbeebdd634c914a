import { readFile, stat } from "node:fs/promises";
import { refuse, type Outcome } from "#lib/domain/outcome/outcome.ts";
import { pathFrom, type Terminal } from "./command.ts";

/**
 * The bytes of a file named on the command line, or of stdin for `-`. Refuses INVALID what is not there, is a folder,
 * may not be read or has more than `maxBytes` bytes.
 */
export async function readInput(
  terminal: Terminal,
  file: string,
  maxBytes: number,
): Promise<Outcome<Uint8Array>> {
  if (file === "-") return readStdin(maxBytes);
  try {
    const path = pathFrom(terminal, file);
    const { size } = await stat(path);
    return size > maxBytes ? refuseSize(maxBytes) : { ok: true, value: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return refuse("INVALID", `There is no file ${file}.`);
    if (code === "EISDIR") return refuse("INVALID", `${file} is a folder: name a file in it.`);
    if (code === "EACCES" || code === "EPERM") return refuse("INVALID", `The file ${file} cannot be read.`);
    throw error;
  }
}

async function readStdin(maxBytes: number): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) return refuseSize(maxBytes);
    chunks.push(bytes);
  }
  return { ok: true, value: Buffer.concat(chunks) };
}

function refuseSize(maxBytes: number): Outcome<never> {
  return refuse(
    "INVALID",
    `The article has more than ${String(maxBytes / 1_000_000)} MB, the most that can be taken.`,
  );
}
