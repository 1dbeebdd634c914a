/**
 * The import form's fields with the chosen file as bytes. A browser sends an empty file where none was chosen, under
 * names that differ; an empty file is no file.
 */
export async function withFileBytes(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { file, ...rest } = fields;
  if (!(file instanceof File) || file.size === 0) return rest;
  return { ...rest, file: new Uint8Array(await file.arrayBuffer()) };
}
