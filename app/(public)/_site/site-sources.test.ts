import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const components = path.join(root, "app/_ui");

/** Every file that the routes of the public site import, directly or by way of others. */
function reached(): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from\s+"([^"]+)"/g)) {
      if (from.startsWith("#")) visit(path.join(root, from.slice(1)));
      else if (from.startsWith(".")) visit(path.resolve(path.dirname(file), from));
    }
  };
  for (const folder of ["app/(public)", "app/api"]) {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
    for (const name of names) if (/route\.tsx?$/.test(name)) visit(path.join(root, folder, name));
  }
  return seen;
}

/** What site.css leaves out, as paths below app/_ui: each brace is written out. */
function leftOut(): string[] {
  const style = readFileSync(path.join(import.meta.dirname, "site.css"), "utf8");
  return [...style.matchAll(/@source not "\.\.\/\.\.\/_ui\/([^"]+)";/g)]
    .map(([, pattern = ""]) => pattern)
    .filter((pattern) => pattern.endsWith(".tsx"))
    .flatMap((pattern) => {
      const [, before = "", names = "", after = ""] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
      return names.split(",").map((name) => before + name + after);
    });
}

test("the style of public pages leaves out no component that they use", () => {
  const used = reached();
  const files = leftOut();
  expect(used.has(path.join(components, "public-claim/claim-article.tsx"))).toBe(true);
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    expect(existsSync(path.join(components, file)), file).toBe(true);
    expect(used.has(path.join(components, file)), `${file} is used by a public page`).toBe(false);
  }
  expect([...used].filter((file) => file.startsWith(path.join(components, "form/")))).toEqual([]);
});
