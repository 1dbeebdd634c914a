/**
 * The import form's fields with the chosen files as bytes, under `files`. A browser sends an empty file where none was
 * chosen; an empty file without a name is no file.
 */
export async function withFileBytes(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { files, ...rest } = fields;
  const chosen = (Array.isArray(files) ? files : []).filter(
    (file): file is File =>
      file instanceof File && !(file.size === 0 && (file.name === "" || file.name === "undefined")),
  );
  return { ...rest, files: await Promise.all(chosen.map(bytesOf)) };
}

async function bytesOf(file: File) {
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    mediaType: file.type,
  };
}
