import { publicPage } from "../_site/public-page.tsx";

/** Every address that nothing else answers for. */
export const GET = publicPage(() => Promise.resolve(null));
