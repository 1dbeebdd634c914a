import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { listMembers } from "./list-members.ts";
import { buildDocx, paragraph } from "./testing/build-docx.ts";

const list = (bytes: Uint8Array) => listMembers({ bytes, fileName: "articles.zip" });

describe("an archive of articles", () => {
  test("lists its files without folders and what archivers add, and opens each by itself", async () => {
    const docx = buildDocx({ body: paragraph("The ferry is late.") });
    const members = list(
      zipSync({
        "may/": new Uint8Array(0),
        "may/ferry.docx": docx,
        "../../etc/passwd.txt": strToU8("The toll rises."),
        "__MACOSX/may/._ferry.docx": strToU8("x"),
        ".DS_Store": strToU8("x"),
        "may/photo.xyz": strToU8("x"),
      }),
    );
    if (!members.ok || members.value === null) throw new Error("This is an archive.");
    expect(members.value.map((member) => member.fileName)).toEqual([
      "may/ferry.docx",
      "../../etc/passwd.txt",
      "may/photo.xyz",
    ]);
    const [ferry, toll, photo] = await Promise.all(members.value.map((member) => member.open()));
    expect(ferry).toEqual({ ok: true, value: { bytes: docx, fileName: "ferry.docx" } });
    // A name that climbs folders is a name: only its last part goes on.
    expect(toll).toMatchObject({ ok: true, value: { fileName: "passwd.txt" } });
    expect(photo).toMatchObject({ ok: false, refusal: { message: /no kind of file/ } });
  });

  test("is not what a Word document or a text is", () => {
    expect(list(buildDocx({ body: "" }))).toEqual({ ok: true, value: null });
    expect(list(strToU8("The ferry is late."))).toEqual({ ok: true, value: null });
  });

  test("with nothing in it, or with more than a hundred files, is refused", () => {
    expect(list(zipSync({}))).toMatchObject({ ok: false, refusal: { message: "The ZIP holds no files." } });
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, at) => [`${String(at)}.txt`, strToU8("x")]),
    );
    expect(list(zipSync(many))).toMatchObject({ ok: false, refusal: { message: /101 files; at most 100/ } });
  });
});
