import { describe, expect, it } from "vitest";
import PageCacheHandler from "./page-cache-handler.ts";

const shell = { html: "<p>shell</p>", postponed: "state" };
const form = { "content-type": "multipart/form-data; boundary=x" };

describe("the store of page shells", () => {
  it("gives a shell to every request but a form without JavaScript, which needs a whole render", async () => {
    await new PageCacheHandler().set("/desk", shell, { cacheControl: { revalidate: 60 } });
    expect(await new PageCacheHandler().get("/desk")).toMatchObject({ value: shell });
    expect(await new PageCacheHandler({ _requestHeaders: form }).get("/desk")).toBeNull();
    const withScript = { ...form, "next-action": "abc" };
    expect(await new PageCacheHandler({ _requestHeaders: withScript }).get("/desk")).toMatchObject({
      value: shell,
    });
  });

  it("gives whole pages to forms as well, and forgets what Next takes away", async () => {
    await new PageCacheHandler().set("/whole", { html: "<p>whole</p>" }, {});
    expect(await new PageCacheHandler({ _requestHeaders: form }).get("/whole")).not.toBeNull();
    await new PageCacheHandler().set("/whole", null, {});
    expect(await new PageCacheHandler().get("/whole")).toBeNull();
  });
});
