import { readdir } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";
import { z } from "zod";

import { openApiDocument } from "./document.ts";
import { eachRoute, routeList } from "./route-list.ts";

const folder = path.resolve(import.meta.dirname, "..");

async function addressesOnDisk(): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/${path.dirname(file).replaceAll("[", "{").replaceAll("]", "}")}`)
    .filter((address) => address !== "/openapi.json" && address !== "/{...path}")
    .sort();
}

describe("the OpenAPI document", () => {
  it("lists every route of the folder and nothing else", async () => {
    expect(Object.keys(routeList).sort()).toEqual(await addressesOnDisk());
    expect(Object.keys(openApiDocument().paths ?? {}).sort()).toEqual(await addressesOnDisk());
  });

  it("names each operation once and asks for If-Match on every PATCH, PUT and DELETE", () => {
    const names = eachRoute().map(({ handler }) => handler.doc.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { method, handler } of eachRoute()) {
      expect(handler.doc.ifMatch !== undefined, `${method} ${handler.doc.name}`).toBe(
        ["PATCH", "PUT", "DELETE"].includes(method),
      );
      expect(handler.doc.idempotent === true, `${method} ${handler.doc.name}`).toBe(method === "POST");
    }
  });

  it("names exactly the parts of the address in the parameters of each operation", () => {
    for (const { path: address, handler } of eachRoute()) {
      const parts = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(handler.doc.params?.shape ?? {}).sort(), address).toEqual(parts.sort());
    }
  });

  it("shows the schema that checks: an edit of a claim lists the fields of the command", () => {
    const text = JSON.stringify(openApiDocument().paths?.["/claims/{id}"]?.patch?.requestBody);
    for (const field of ["statement", "singleSourceReason", "topics", "dueAt"])
      expect(text).toContain(`"${field}"`);
    expect(text).not.toContain("claimId");
  });

  it("resolves every reference it makes", () => {
    const document = z.json().parse(JSON.parse(JSON.stringify(openApiDocument())));
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([\w-]+)/g)].map(
      (m) => m[1] ?? "",
    );
    expect(names).toContain("Claim");
    for (const name of names) expect(openApiDocument().components?.schemas).toHaveProperty(name);
  });
});
