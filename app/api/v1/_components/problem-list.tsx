import { Table } from "#app/_ui/base/table.tsx";

/** Every code a problem can carry; its `type` leads here. */
const problems = [
  ["INVALID", 422, "Something that was sent is wrong; fields says what."],
  ["UNAUTHENTICATED", 401, "A token is missing, or it is not valid."],
  ["FORBIDDEN", 403, "This token, or its owner’s role, may not do this."],
  ["NOT_FOUND", 404, "Nothing is there, or nothing public ever was."],
  ["ILLEGAL_MOVE", 409, "The move does not belong to the stage the claim is in."],
  [
    "CONFLICT",
    409,
    "Somebody changed it meanwhile, or it is there already; 412 where If-Match named the version.",
  ],
  ["NOT_READY", 422, "Something has to be met first; unmet lists it."],
  ["RATE_LIMITED", 429, "Too many requests; Retry-After says when to come back, in seconds."],
  ["PRECONDITION_REQUIRED", 428, "If-Match is missing: name the version you were shown."],
  ["FAILED", 500, "Something went wrong on our side; the reference stands in our log."],
  ["UNAVAILABLE", 503, "The database is away; Retry-After says when to try again, in seconds."],
] as const;

/** The refusals, each under the anchor that its `type` names. */
export function ProblemList() {
  return (
    <Table
      caption="Codes of problems"
      hideCaption
      rows={problems}
      rowKey={([code]) => code}
      columns={[
        {
          key: "code",
          header: "Code",
          primary: true,
          cell: ([code]) => (
            <code id={code.toLowerCase().replaceAll("_", "-")} className="font-mono text-sm break-all">
              {code}
            </code>
          ),
        },
        { key: "status", header: "Status", cell: ([, status]) => status },
        {
          key: "meaning",
          header: "Meaning",
          cell: ([, , meaning]) => <span className="text-sm">{meaning}</span>,
        },
      ]}
    />
  );
}
