/** A node of the page as far as offsets ask about it. The browser's own nodes fit; tests use plain objects. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: TreeNode | null;
  readonly childNodes: ArrayLike<TreeNode>;
  readonly getAttribute?: (name: string) => string | null;
}

const textNode = 3;

/** Attribute of the elements that hold text of the revision: where their text begins, in its UTF-16 units. */
export const atAttribute = "data-at";

/**
 * The offset in the revision's text that a point of the page stands for, or null when the point is outside `root`.
 *
 * A point is a node and an offset, as selections give it: UTF-16 units inside a text node, a number of children inside
 * an element. A point that is not inside the article's own text (in a label beside it, or at the edge of a block, where
 * a triple click ends) stands for the next text after it, and after the last text for its end.
 */
export function offsetOfPoint<Node extends TreeNode>(root: Node, node: Node, offset: number): number | null {
  let passed = false;
  let end: number | null = null;
  for (const step of stepsOf(root)) {
    if (step.node === node && step.at !== null && step.child === 0) {
      return step.at + Math.min(offset, step.length);
    }
    if (step.node === node && (step.at === null ? step.child === offset || step.last : false)) passed = true;
    if (step.at === null) continue;
    if (passed) return step.at;
    end = step.at + step.length;
  }
  return passed ? end : null;
}

interface Step {
  readonly node: TreeNode;
  /** Number of the child about to be entered; 0 for text. */
  readonly child: number;
  /** After the last child, or a text that is none of the article's. */
  readonly last: boolean;
  /** Where this text begins in the revision; null for everything else. */
  readonly at: number | null;
  readonly length: number;
}

/** Walks the tree in document order: each text, and for each element the places before, between and after children. */
function* stepsOf(node: TreeNode): Generator<Step> {
  if (node.nodeType === textNode) {
    yield { node, child: 0, last: true, at: startOf(node), length: (node.nodeValue ?? "").length };
    return;
  }
  for (let child = 0; child < node.childNodes.length; child += 1) {
    yield { node, child, last: false, at: null, length: 0 };
    const next = node.childNodes[child];
    if (next !== undefined) yield* stepsOf(next);
  }
  yield { node, child: node.childNodes.length, last: true, at: null, length: 0 };
}

/** Where a text node begins in the revision: its element says so; text nodes before it in the same element count. */
function startOf(text: TreeNode): number | null {
  const at = text.parentNode?.getAttribute?.(atAttribute) ?? null;
  if (at === null || text.parentNode === null) return null;
  let start = Number(at);
  for (const sibling of Array.from(text.parentNode.childNodes)) {
    if (sibling === text) break;
    start += (sibling.nodeValue ?? "").length;
  }
  return start;
}

/**
 * The point of the page that an offset stands for: inside the text that holds it, at its very end when the offset is
 * between two texts and `edge` is "end", else at the beginning of the next. Null when the page shows no text there.
 */
export function pointOfOffset<Node extends TreeNode>(
  root: Node,
  offset: number,
  edge: "start" | "end",
): { readonly node: Node; readonly offset: number } | null {
  let before: { node: Node; offset: number } | null = null;
  for (const { node, at, length } of stepsOf(root)) {
    if (at === null) continue;
    const inside =
      edge === "start" ? offset >= at && offset < at + length : offset > at && offset <= at + length;
    if (inside) return { node: node as Node, offset: offset - at };
    if (at >= offset) return edge === "end" && before !== null ? before : { node: node as Node, offset: 0 };
    before = { node: node as Node, offset: length };
  }
  return before;
}
