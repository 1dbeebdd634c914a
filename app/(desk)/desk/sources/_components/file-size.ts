/** A number of bytes for people: "812 bytes", "24 KB", "3.1 MB" (1 KB = 1,024 bytes). */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${String(bytes)} bytes`;
  const inKb = bytes / 1024;
  return inKb < 1000 ? `${String(Math.round(inKb))} KB` : `${(inKb / 1024).toFixed(1)} MB`;
}
