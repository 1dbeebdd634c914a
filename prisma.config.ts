import { defineConfig } from "prisma/config";

// `prisma generate` needs no schema engine, yet the CLI looks for one and tries to download it from a host that
// newsrooms behind a firewall cannot reach. Any executable at this path satisfies the check (docs/adr/0001).
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
