import { publicPage } from "../_site/public-page.tsx";
import { claimsAnswer } from "./_components/claims-answer.tsx";

/** The list of live claims, newest first, with its search and filters. */
export const GET = publicPage((request) => claimsAnswer("/claims", request));
