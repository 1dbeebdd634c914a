import { createRequire } from "node:module";
import path from "node:path";
import type { ReactElement } from "react";

/*
 * Next puts a stub that throws in the place of React's renderer wherever server components are bundled. Node's own
 * `require` finds the real one. Elements are plain objects, the same in both copies; hooks would not work, and public
 * components use none.
 */
const requireInstalled = createRequire(path.join(process.cwd(), "package.json"));
const { renderToStaticMarkup } = requireInstalled("react-dom/server") as {
  renderToStaticMarkup: (element: ReactElement) => string;
};

/** A part of a document as text. */
export function renderPart(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** A whole document as text. The element's root is `<html>`. */
export function renderMarkup(document: ReactElement): string {
  return `<!DOCTYPE html>${renderPart(document)}`;
}
