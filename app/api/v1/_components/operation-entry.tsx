import { Badge } from "#app/_ui/base/badge.tsx";
import { Details } from "#app/_ui/base/details.tsx";
import { FieldTable } from "./field-table.tsx";
import type { OperationLine } from "../_openapi/describe.ts";

/** One call: method and address to be seen at once, what goes in and comes out to be unfolded. */
export function OperationEntry({ operation }: { operation: OperationLine }) {
  const { id, method, path, summary, needsToken, fields, answers } = operation;
  const signature = `${method} /api/v1${path}`;
  return (
    <li id={id} className="min-w-0 border-t border-line py-3">
      <Details summary={<code className="min-w-0 font-mono text-sm break-all">{signature}</code>}>
        <div className="flex flex-col gap-4">
          {fields.length > 0 && <FieldTable caption={`What ${signature} takes`} fields={fields} />}
          <p className="text-sm text-muted">
            Answers with JSON{answers.length > 0 ? ": " : "."}
            {answers.map((name) => (
              <a key={name} className="link mr-2" href={`#shape-${name}`}>
                {name}
              </a>
            ))}
          </p>
        </div>
      </Details>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {summary}. {needsToken ? <Badge>Token</Badge> : <Badge tone="good">Public</Badge>}
      </p>
    </li>
  );
}
