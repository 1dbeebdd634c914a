import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "#lib/db/testing/test-database.ts";
import { buildDocx, paragraph } from "#lib/intake/documents/testing/build-docx.ts";
import { buildPdf, column } from "#lib/intake/documents/testing/build-pdf.ts";
import { projectRoot } from "./project.ts";

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let test: TestDatabase;
let folder: string;

/** Runs the command line as npm does: in the project's folder, with the caller's in INIT_CWD. */
function plumbline(...args: string[]): Promise<Ran> {
  const script = path.join(projectRoot, "lib/cli/plumbline.ts");
  const env = { ...process.env, DATABASE_URL: test.url, INIT_CWD: folder, LOG_LEVEL: "silent" };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd: projectRoot, env }, (error, out, err) => {
      resolve({ status: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

function jsonLines(out: string): unknown[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}

beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "plumbline-cli-"));
  await writeFile(
    path.join(folder, "bells.txt"),
    "The tower has nine bells. Nobody has counted them twice.\n",
  );
  const spire = "The spire leans by nine degrees.";
  await writeFile(
    path.join(folder, "spire.docx"),
    buildDocx({ body: paragraph(spire), title: "The spire leans" }),
  );
  const pdf = buildPdf([column([spire], { x: 60, y: 700 })]);
  const zip = zipSync({ "old/spire.pdf": pdf, "list.csv": strToU8("spire,9") });
  await writeFile(path.join(folder, "towers.zip"), zip);
  await writeFile(path.join(folder, "picture.txt"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

// Each call starts a process of its own, a second or more on a busy machine.
describe("the command line", { timeout: 60_000 }, () => {
  it("answers help without a database and wrong usage with 2 and a sentence", async () => {
    const help = await plumbline("help");
    expect(help).toMatchObject({ status: 0, err: "" });
    expect(help.out).toContain("verify");
    for (const args of [
      ["teleport"],
      ["import"],
      ["user", "add", "x@desk.test", "--role", "king"],
      ["verify", "--what"],
    ]) {
      const wrong = await plumbline(...args);
      expect(wrong, args.join(" ")).toMatchObject({ status: 2, out: "" });
      expect(wrong.err.trim()).not.toBe("");
    }
  });

  it("imports files from the caller's folder, one JSON line each", async () => {
    const ran = await plumbline(
      "import",
      "bells.txt",
      "picture.txt",
      "none.txt",
      "bells.txt",
      "--json",
      "--outlet",
      "Lorne Courier",
    );
    expect(jsonLines(ran.out)).toMatchObject([
      { file: "bells.txt", status: "imported", slug: "the-tower-has-nine-bells" },
      { file: "picture.txt", status: "refused" },
      { file: "none.txt", status: "refused", message: "There is no such file." },
      { file: "bells.txt", status: "duplicate", slug: "the-tower-has-nine-bells" },
    ]);
    expect(ran.status).toBe(1);
    expect(await plumbline("import", "bells.txt", "--json")).toMatchObject({ status: 0, err: "" });
  });

  it("imports documents of every kind, and says of each file of a ZIP what became of it", async () => {
    const ran = await plumbline("import", "spire.docx", "towers.zip", "--json");
    expect(jsonLines(ran.out)).toMatchObject([
      { file: "spire.docx", status: "imported", slug: "the-spire-leans" },
      { file: "towers.zip/old/spire.pdf", status: "duplicate", slug: "the-spire-leans" },
      { file: "towers.zip/list.csv", status: "refused" },
    ]);
    expect(ran.status).toBe(1);
    expect(ran.err).toMatch(/^towers\.zip\/list\.csv: .*\.\n$/);
  });

  it("invites people, lists them and refuses an address twice", async () => {
    const added = await plumbline("user", "add", "Ed@desk.test", "--role", "editor", "--name", "Ed");
    expect(added).toMatchObject({ status: 0, err: "" });
    expect(added.out).toMatch(/^http\S+\/invitation\/\S{43}\n$/);
    const again = await plumbline("user", "add", "ed@desk.test", "--role", "editor");
    expect(again).toMatchObject({ status: 1, out: "", err: "This address has an account already.\n" });
    const { out } = await plumbline("user", "list", "--json");
    expect(jsonLines(out)).toMatchObject([{ email: "ed@desk.test", role: "editor", status: "invited" }]);
  });

  it("makes a token for an active person only, with all scopes of the role unless some are named", async () => {
    expect(await plumbline("user", "token", "ed@desk.test")).toMatchObject({ status: 1, out: "" });
    await test.db.user.updateMany({ data: { status: "active", passwordHash: "$none" } });
    const { out } = await plumbline(
      "user",
      "token",
      "ed@desk.test",
      "--scope",
      "read",
      "--scope",
      "articles",
      "--days",
      "3",
      "--json",
    );
    expect(jsonLines(out)).toMatchObject([
      { token: expect.stringMatching(/^plb_/) as string, scopes: ["read", "articles"] },
    ]);
    const all = await plumbline("user", "token", "ed@desk.test", "--json");
    expect(jsonLines(all.out)).toMatchObject([
      { scopes: ["read", "articles", "claims", "review", "publish"] },
    ]);
  });

  it("seeds synthetic claims and exports them into the caller's folder", async () => {
    expect(await plumbline("seed", "--claims", "3")).toMatchObject({ status: 0, err: "" });
    const exported = await plumbline("export", "claims", "--format", "json", "-o", "claims.json", "--json");
    expect(jsonLines(exported.out)).toMatchObject([{ kind: "claims", format: "json", rows: 3 }]);
    expect(JSON.parse(await readFile(path.join(folder, "claims.json"), "utf8"))).toHaveLength(3);
    const unknown = await plumbline("export", "article", "no-such-article", "-o", "report.html");
    expect(unknown).toMatchObject({ status: 1, out: "" });
    expect(await plumbline("export", "claims", "--format", "docx", "-o", "x")).toMatchObject({ status: 2 });
  });

  it("verifies the record these commands left, and ends with 1 when it was edited", async () => {
    const whole = await plumbline("verify", "--json");
    expect(whole.status).toBe(0);
    expect(jsonLines(whole.out)).toMatchObject([{ findingCount: 0, findings: [] }]);
    await test.db.$transaction([
      test.db.$executeRaw`SET LOCAL session_replication_role = replica`,
      test.db.$executeRaw`UPDATE events SET kind = 'user.disabled' WHERE seq = 1`,
    ]);
    const edited = await plumbline("verify");
    expect(edited.status).toBe(1);
    expect(edited.out).toContain("edited: Event 1 was edited.");
    expect(edited.err).toBe("The record is not whole; findings: 1.\n");
  });

  it("refuses to put a newsroom's own desk away", async () => {
    expect((await plumbline("reset")).status).toBe(2);
    const reset = await plumbline("reset", "--yes");
    expect(reset).toMatchObject({ status: 1, out: "" });
    expect(reset.err).toContain("Only the sample desk");
  });
});
