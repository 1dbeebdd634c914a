import { refuse } from "#lib/domain/outcome/outcome.ts";
import { z } from "zod";
import { defineRoute } from "#lib/web/define-route.ts";

/** Addresses that are no route answer as problem details too, not with a page. */
const nothingHere = defineRoute({
  name: "nothingHere",
  summary: "Nothing",
  auth: "public",
  answer: { status: 404, schema: z.never() },
  run: () =>
    Promise.resolve(refuse("NOT_FOUND", "There is nothing at this address; /api/v1 lists what there is.")),
});

export {
  nothingHere as GET,
  nothingHere as POST,
  nothingHere as PUT,
  nothingHere as PATCH,
  nothingHere as DELETE,
};
