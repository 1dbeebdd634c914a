import { expect, test } from "vitest";
import { offsetOfPoint, pointOfOffset, type TreeNode } from "./text-points.ts";

interface Built extends TreeNode {
  parentNode: Built | null;
  childNodes: Built[];
  nodeValue: string | null;
}

const text = (value: string): Built => ({ nodeType: 3, nodeValue: value, parentNode: null, childNodes: [] });

function element(at: number | null, ...children: Built[]): Built {
  const node: Built = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes: children,
    getAttribute: (name) => (name === "data-at" && at !== null ? String(at) : null),
  };
  for (const child of children) child.parentNode = node;
  return node;
}

//           0123456789 (🙂 is two units, é is e and a combining mark)
const revision = "A 🙂 fell. Cafe\u0301 shut. End.";
const [first, second, third] = [text("A 🙂 fell."), text("Cafe\u0301 shut."), text("End.")];
const label = text("Opinion");
const rowOne = element(null, element(null, label), element(null, element(0, first)));
const rowTwo = element(null, element(null, element(11, second)));
const rowThree = element(null, element(null, element(23, third)));
const root = element(null, rowOne, rowTwo, rowThree);

test("a point inside a text is its place in the revision, emoji and combining marks included", () => {
  expect(offsetOfPoint(root, first, 5)).toBe(revision.indexOf("fell"));
  expect(offsetOfPoint(root, second, 5)).toBe(revision.indexOf(" shut"));
  expect(offsetOfPoint(root, third, 4)).toBe(revision.length);
});

test("every point of every text leads to its offset and back", () => {
  for (const [node, at] of [
    [first, 0],
    [second, 11],
    [third, 23],
  ] as const) {
    for (let offset = 0; offset <= (node.nodeValue ?? "").length; offset += 1) {
      expect(offsetOfPoint(root, node, offset)).toBe(at + offset);
      if (offset > 0) expect(pointOfOffset(root, at + offset, "end")).toEqual({ node, offset });
      if (offset < (node.nodeValue ?? "").length) {
        expect(pointOfOffset(root, at + offset, "start")).toEqual({ node, offset });
      }
    }
  }
});

test("a triple click, which ends before the next block, takes what is before it", () => {
  expect(offsetOfPoint(root, rowTwo, 0)).toBe(11);
  expect(offsetOfPoint(root, root, 1)).toBe(11);
});

test("a point in a label stands for the text after it", () => {
  expect(offsetOfPoint(root, label, 3)).toBe(0);
});

test("a point after everything stands for the end, and one elsewhere for nothing", () => {
  expect(offsetOfPoint(root, root, 3)).toBe(27);
  expect(offsetOfPoint(root, rowThree, 1)).toBe(27);
  expect(offsetOfPoint(root, text("elsewhere"), 0)).toBeNull();
});

test("a text that something on the page has split is counted on", () => {
  const [a, b] = [text("Half "), text("a line")];
  const split = element(null, element(100, a, b));
  expect(offsetOfPoint(split, b, 2)).toBe(107);
  expect(pointOfOffset(split, 107, "start")).toEqual({ node: b, offset: 2 });
});

test("an offset between two texts is the end of one or the start of the next", () => {
  expect(pointOfOffset(root, 10, "start")).toEqual({ node: second, offset: 0 });
  expect(pointOfOffset(root, 10, "end")).toEqual({ node: first, offset: 10 });
  expect(pointOfOffset(root, 22, "end")).toEqual({ node: second, offset: 11 });
});
