import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.ts";

describe("password hashes", () => {
  it("are argon2id with the parameters OWASP names first", async () => {
    expect(await hashPassword("herring on the quay")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("verify the same password, also when its accents are composed differently, and no other", async () => {
    const hash = await hashPassword("caf\u00e9 at the harbour");
    expect(await verifyPassword(hash, "cafe\u0301 at the harbour")).toBe(true);
    expect(await verifyPassword(hash, "cafe at the harbour")).toBe(false);
  });

  it("of no account match nothing, not even the text the work is done against", async () => {
    expect(await verifyPassword(null, "no account has this password")).toBe(false);
  });
});
