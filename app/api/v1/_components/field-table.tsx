import { Table } from "#app/_ui/base/table.tsx";
import type { FieldLine } from "../_openapi/describe.ts";

/** Parameters and fields with their types, as the schemas that check them say. */
export function FieldTable({ caption, fields }: { caption: string; fields: readonly FieldLine[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={fields}
      rowKey={(field) => `${field.where} ${field.name}`}
      columns={[
        {
          key: "name",
          header: "Name",
          primary: true,
          cell: ({ name }) => <code className="font-mono text-sm">{name}</code>,
        },
        {
          key: "where",
          header: "Where",
          cell: ({ where, required }) =>
            where === "answer" ? "answer" : `${where}, ${required ? "needed" : "optional"}`,
        },
        {
          key: "type",
          header: "Type",
          cell: ({ type }) => <span className="text-sm break-words">{type}</span>,
        },
        { key: "note", header: "Meaning", cell: ({ note }) => <span className="text-sm">{note}</span> },
      ]}
    />
  );
}
