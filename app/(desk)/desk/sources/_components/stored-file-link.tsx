import { Icon } from "#app/_ui/base/icon.tsx";

/** A stored file to be saved, under the name it came with. */
export function StoredFileLink({ sha256, fileName }: { readonly sha256: string; readonly fileName: string }) {
  return (
    <a href={`/desk/files/${sha256}`} download className="link tap min-w-0">
      <span className="mr-1.5 inline-block align-[-0.15em]">
        <Icon name="download" />
      </span>
      <bdi>{fileName}</bdi>
    </a>
  );
}
