/** The whole page is made before it is sent, and kept as a finished page. */
export const ensureStatic = "navigation";
export const instant = false;

/** The empty page. Others are made at their first request and kept from then on. */
export function generateStaticParams() {
  return [{ bytes: "0" }];
}

/**
 * A bare page of this Next build with that many bytes of text, for `npm run bench -- public` only: what pages of our own
 * are compared with. `next.config.js` leaves it out of every other build.
 */
export default async function Page({ params }: { params: Promise<{ bytes: string }> }) {
  const bytes = Number((await params).bytes);
  return (
    <main>
      <h1>Bare</h1>
      <p>{fillerOf(Number.isInteger(bytes) && bytes <= 1_000_000 ? bytes : 0)}</p>
    </main>
  );
}

/** Words enough: text that compresses about as well as a page of claims does. */
function fillerOf(bytes: number): string {
  let text = "";
  for (let n = 7; text.length < bytes; n = (n * 48_271) % 2_147_483_647) {
    text += n % 3 === 0 ? `the ${n.toString(36)} ` : "harbour budget ";
  }
  return text.slice(0, bytes);
}
