import { describe, expect, it } from "vitest";

import { EnvironmentError, parseEnv } from "./env.ts";

describe("the environment", () => {
  it("has the defaults of the documentation when nothing is set", () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      PLUMBLINE_DATA: "./.plumbline",
      PUBLIC_ORIGIN: "http://localhost:3000",
      PLUMBLINE_SAMPLE: true,
      PLUMBLINE_LIMITS: 1,
    });
  });

  it("takes an empty variable for an unset one, as container tools write it", () => {
    expect(parseEnv({ DATABASE_URL: "", PORT: "" })).toMatchObject({ PORT: 3000, PLUMBLINE_SAMPLE: true });
  });

  it("puts the port into the origin unless an origin is given", () => {
    expect(parseEnv({ PORT: "4000" }).PUBLIC_ORIGIN).toBe("http://localhost:4000");
    expect(parseEnv({ PUBLIC_ORIGIN: "https://facts.example.org/" }).PUBLIC_ORIGIN).toBe(
      "https://facts.example.org",
    );
  });

  it("loads no sample on a database of one's own or under a public address unless asked to", () => {
    expect(parseEnv({ DATABASE_URL: "postgresql://a@b/c" }).PLUMBLINE_SAMPLE).toBe(false);
    expect(parseEnv({ PUBLIC_ORIGIN: "https://facts.example.org" }).PLUMBLINE_SAMPLE).toBe(false);
    expect(parseEnv({ DATABASE_URL: "postgresql://a@b/c", PLUMBLINE_SAMPLE: "1" }).PLUMBLINE_SAMPLE).toBe(
      true,
    );
  });

  it("reads request limits as on, off or a factor", () => {
    expect(parseEnv({ PLUMBLINE_LIMITS: "off" }).PLUMBLINE_LIMITS).toBeNull();
    expect(parseEnv({ PLUMBLINE_LIMITS: "2.5" }).PLUMBLINE_LIMITS).toBe(2.5);
  });

  it("takes no address of an assistant without the model to ask for", () => {
    const address = { LLM_BASE_URL: "http://127.0.0.1:11434/v1" };
    expect(() => parseEnv(address)).toThrow("LLM_MODEL must be set together with LLM_BASE_URL.");
    expect(parseEnv({ ...address, LLM_MODEL: "local" }).LLM_MODEL).toBe("local");
  });

  it("says one sentence for each wrong value and never repeats the value", () => {
    const wrong = {
      PORT: "99999",
      DATABASE_URL: "mysql://root:secret@host/db",
      PUBLIC_ORIGIN: "https://a.org/path",
    };
    expect(() => parseEnv(wrong)).toThrow(EnvironmentError);
    try {
      parseEnv(wrong);
    } catch (error) {
      const sentences = (error as Error).message.split("\n");
      expect(sentences).toHaveLength(3);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z_]+ must be .*\.$/);
      expect((error as Error).message).not.toContain("secret");
    }
  });
});
