import { describe, expect, test } from "vitest";
import { readPage } from "./read-html.ts";

describe("HTML that somebody sends", () => {
  test("is read as an article where it is a page, with what the page says of itself", () => {
    const words = "The ferry from Port Lorne is late again, and nobody on the quay knows why it is.";
    const html = `<!doctype html><html lang="en"><head><title>Late again | Lorne Courier</title></head><body><nav><a href="/">Home</a></nav><article><h1>Late again</h1><p>${words}</p><p>${words}</p></article></body></html>`;
    const page = readPage(html);
    expect(page).toMatchObject({
      ok: true,
      value: { format: "html", title: "Late again", language: "en", byline: null },
    });
    expect(page.ok ? page.value.text : "").not.toContain("Home");
  });

  test("keeps every word where it is a piece that was pasted", () => {
    const piece = `<div>
      <h2>Toll rises</h2>
      <p>The harbour office said on <a href="/m">Monday</a>
        that it rises.</p><p>Nobody believed it.</p>
      <ul><li>One.</li><li><p>Two.</p></li></ul><ol><li>First.</li></ol>
      <script>alert(1)</script><style>p{}</style>Loose words.
    </div>`;
    expect(readPage(piece)).toMatchObject({
      ok: true,
      value: {
        text: "Toll rises\n\nThe harbour office said on Monday that it rises.\n\nNobody believed it.\n\n• One.\n\n• Two.\n\n1. First.\n\nLoose words.",
        title: null,
      },
    });
  });

  test("may carry pictures packed into it, and is refused when it is too large without them", () => {
    const words = "The ferry from Port Lorne is late again, and nobody on the quay knows why it is.";
    const packed = `<img src="data:image/png;base64,${"A".repeat(7_000_000)}">`;
    const html = `<!doctype html><html><body><article><h1>Late</h1>${packed}<p>${words}</p><p>${words}</p></article></body></html>`;
    expect(readPage(html)).toMatchObject({
      ok: true,
      value: { text: expect.stringContaining(words) as string },
    });
    expect(readPage(`<!doctype html><html><p>${"x ".repeat(3_000_001)}`)).toMatchObject({ ok: false });
  });

  test("is refused when there is no text in it", () => {
    expect(readPage("<p> </p><script>x</script>")).toMatchObject({ ok: false, refusal: { code: "INVALID" } });
    expect(readPage("<!doctype html><html><body></body></html>")).toMatchObject({ ok: false });
  });
});
