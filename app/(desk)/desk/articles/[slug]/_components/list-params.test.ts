import { expect, it } from "vitest";
import { listParamsOf, sentencesHref } from "./list-params.ts";

it("an address and its parameters are one another", () => {
  const href = sentencesHref("quay", { from: 60, order: "worth", sentence: "s1", suggestion: "g1" });
  expect(href).toBe("/desk/articles/quay?view=sentences&from=60&order=worth&sentence=s1&suggestion=g1");
  const query = Object.fromEntries(new URL(href, "http://desk.test").searchParams);
  expect(listParamsOf(query)).toMatchObject({ from: 60, order: "worth", sentence: "s1", suggestion: "g1" });
});

it("an earlier revision stays the one that is read", () => {
  expect(sentencesHref("quay", listParamsOf({ revision: "2" }))).toBe(
    "/desk/articles/quay?view=sentences&revision=2",
  );
});

it("what nobody can have meant is left out", () => {
  const params = listParamsOf({
    from: "-4",
    order: "slug",
    taken: "yesterday",
    count: ["1", "2"],
    bounds: "",
  });
  expect(Object.values(params).every((value) => value === undefined)).toBe(true);
  expect(sentencesHref("quay", params)).toBe("/desk/articles/quay?view=sentences");
});
