import { claimsDump } from "../_machines/claims-dump.ts";

export const GET = claimsDump("jsonl");
