import { describe, expect, it } from "vitest";
import { remembered } from "./remembered.ts";
import { noteChanged } from "./tag-clock.ts";

describe("remembered", () => {
  it("reads once for everybody until one of the tags changes", async () => {
    let reads = 0;
    const read = () =>
      remembered("once", ["remembered:a", "remembered:b"], () => Promise.resolve((reads += 1)));
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
    noteChanged(["remembered:c"]);
    expect(await read()).toBe(1);
    noteChanged(["remembered:b"]);
    expect(await read()).toBe(2);
  });

  it("does not use for later readers what was begun before a change", async () => {
    const { promise, resolve: finish } = Promise.withResolvers<string>();
    const begun = Promise.withResolvers<null>();
    const slow = remembered("slow", ["remembered:slow"], () => {
      begun.resolve(null);
      return promise;
    });
    await begun.promise;
    noteChanged(["remembered:slow"]);
    const later = remembered("slow", ["remembered:slow"], () => Promise.resolve("new"));
    finish("old");
    expect(await slow).toBe("old");
    expect(await later).toBe("new");
  });

  it("tells a failure to those who waited and asks again for the next", async () => {
    let isAway = true;
    const read = () =>
      remembered("failing", ["remembered:f"], () =>
        isAway ? Promise.reject(new Error("away")) : Promise.resolve("back"),
      );
    const [one, two] = await Promise.allSettled([read(), read()]);
    expect([one.status, two.status]).toEqual(["rejected", "rejected"]);
    isAway = false;
    expect(await read()).toBe("back");
  });
});
