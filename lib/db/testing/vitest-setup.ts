import type { TestProject } from "vitest/node";

import { startTestServer } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL. */
    testServerUrl: string;
  }
}

/** Vitest calls this once a run of the project `db`, and the function it returns at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("testServerUrl", server.url);
  return () => server.stop();
}
