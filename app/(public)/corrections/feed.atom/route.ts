import { correctionsFeed } from "../../_machines/corrections-feed.ts";

export const GET = correctionsFeed("atom");
