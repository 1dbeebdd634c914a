// @ts-check
/*
 * The only script of the public pages (docs/adr/0040). Everything works without it; it makes a few things quicker:
 * keys from claim to claim in an article, a button beside each text to copy, results while one types, and a way back
 * to what was typed in a form. It asks this site only.
 */

/** Keys that step through an article's claims; shown only where they work. */
function stepThroughClaims() {
  const text = document.querySelector("[data-marked-text]");
  const cards = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-card]")]);
  if (!text || cards.length < 2) return;
  document.querySelector("[data-marked-keys]")?.removeAttribute("hidden");
  let at = -1;
  document.addEventListener("keydown", (event) => {
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    const inField = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (step === 0 || inField || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    at = Math.min(Math.max(at + step, 0), cards.length - 1);
    const card = cards[at];
    if (!card) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    document
      .querySelector(`[data-mark="${card.dataset["card"] ?? ""}"]`)
      ?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    card.focus({ preventScroll: true });
    for (const other of cards) other.toggleAttribute("data-current", other === card);
  });
}

/** A button that copies the field's whole text and says that it did. */
function offerCopying() {
  if (!navigator.clipboard) return;
  for (const field of document.querySelectorAll("textarea[data-copy][data-copy-label]")) {
    if (!(field instanceof HTMLTextAreaElement)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link tap self-start text-sm";
    button.textContent = field.dataset["copyLabel"] ?? "";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(field.value);
      button.textContent = field.dataset["copiedLabel"] ?? "";
      setTimeout(() => (button.textContent = field.dataset["copyLabel"] ?? ""), 2000);
    });
    field.after(button);
  }
}

/** Shows the list for what is being typed, as the same address would without a script. */
function searchWhileTyping() {
  const form = document.querySelector("form[data-instant]");
  const results = document.querySelector("[data-results]");
  if (!(form instanceof HTMLFormElement) || !results) return;
  let asked = 0;
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, 150);
  });
  async function show() {
    const number = ++asked;
    const query = new URLSearchParams(
      /** @type {any} */ (new FormData(/** @type {HTMLFormElement} */ (form))),
    );
    for (const [name, value] of [...query]) if (value === "") query.delete(name);
    const address = `${/** @type {HTMLFormElement} */ (form).action}?${query}`;
    try {
      const answer = await fetch(address, { headers: { accept: "text/html" } });
      if (!answer.ok || number !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-results]");
      if (!fresh || number !== asked) return;
      results?.replaceChildren(...fresh.childNodes);
      history.replaceState(null, "", address);
      document.title = page.title;
    } catch {
      // Offline or cut off: the form's own button still works, and says what is wrong.
    }
  }
}

stepThroughClaims();
offerCopying();
searchWhileTyping();
