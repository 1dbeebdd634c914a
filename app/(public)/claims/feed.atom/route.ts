import { claimsFeed } from "../../_machines/claims-feed.ts";

export const GET = claimsFeed("atom");
