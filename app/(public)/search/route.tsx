import { claimsAnswer } from "../claims/_components/claims-answer.tsx";
import { publicPage } from "../_site/public-page.tsx";

/** The same list, come to by whoever looks for something: with a word on how to search. */
export const GET = publicPage((request) => claimsAnswer("/search", request));
