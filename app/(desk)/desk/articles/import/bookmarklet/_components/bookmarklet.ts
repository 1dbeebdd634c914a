/** What the desk's window says when it is ready, and what the bookmarklet's answer is called (docs/adr/0031). */
export const readyMessage = "plumbline:ready";
export const pageMessage = "plumbline:page";

/** Where the bookmarklet opens the desk. */
export const receivedPath = "/desk/articles/import/received";

/**
 * The bookmarklet of a desk: opens the desk beside the page, waits until that window says it is ready, and hands it the
 * page's HTML. It speaks to the desk's origin alone, in both directions, and asks the desk for nothing: the page it runs
 * in may be hostile and sees whatever it does.
 *
 * @param origin of the desk, e.g. `https://desk.example`.
 */
export function bookmarkletFor(origin: string): string {
  const code = `(()=>{const o=${JSON.stringify(origin)},w=window.open(o+"${receivedPath}#"+encodeURIComponent(location.href),"_blank");if(!w){alert("The browser blocked the desk's window. Allow pop-ups for this site and try again.");return}addEventListener("message",e=>{if(e.origin===o&&e.source===w&&e.data==="${readyMessage}")w.postMessage({kind:"${pageMessage}",url:location.href,title:document.title,html:"<!doctype html>"+document.documentElement.outerHTML},o)})})()`;
  // It leaves the apostrophe alone, which could end an attribute.
  return `javascript:${encodeURIComponent(code).replaceAll("'", "%27")}`;
}
