import type { ReactNode } from "react";

const gaps = {
  1: "gap-1",
  2: "gap-2",
  3: "gap-3",
  4: "gap-4",
  5: "gap-5",
  6: "gap-6",
  8: "gap-8",
  10: "gap-10",
  12: "gap-12",
} as const;

type Gap = keyof typeof gaps;
type Tag = "div" | "section" | "ul" | "ol" | "li" | "form";

interface StackProps {
  readonly children: ReactNode;
  /** In quarters of a rem; default 4. */
  readonly gap?: Gap | undefined;
  readonly as?: Tag | undefined;
}

/** Things below one another with even distance. */
export function Stack({ children, gap = 4, as: Element = "div" }: StackProps) {
  return <Element className={`flex min-w-0 flex-col ${gaps[gap]}`}>{children}</Element>;
}

const aligns = {
  start: "items-start",
  center: "items-center",
  end: "items-end",
  baseline: "items-baseline",
} as const;
const justifies = { start: "justify-start", between: "justify-between", end: "justify-end" } as const;

interface ClusterProps extends StackProps {
  readonly align?: keyof typeof aligns | undefined;
  readonly justify?: keyof typeof justifies | undefined;
}

/** Things beside one another that wrap when there is no room. */
export function Cluster({
  children,
  gap = 2,
  as: Element = "div",
  align = "center",
  justify = "start",
}: ClusterProps) {
  return (
    <Element className={`flex min-w-0 flex-wrap ${gaps[gap]} ${aligns[align]} ${justifies[justify]}`}>
      {children}
    </Element>
  );
}

interface ColumnsProps {
  readonly main: ReactNode;
  readonly aside: ReactNode;
  /** Names the complementary landmark; without it the aside is a plain column. */
  readonly asideLabel?: string | undefined;
  /** Keeps a short aside in view while the wide column scrolls. */
  readonly sticky?: boolean | undefined;
}

/**
 * A wide column with a narrow one beside it, where together they have 56rem; with less, the narrow one follows.
 * Fixed elements (UndoBar) belong outside: in older browsers a container query root holds them.
 */
export function Columns({ main, aside, asideLabel, sticky }: ColumnsProps) {
  const Aside = asideLabel ? "aside" : "div";
  return (
    <div className="@container">
      <div className="grid gap-8 @min-[56rem]:grid-cols-[minmax(0,1fr)_22rem] @min-[56rem]:gap-10">
        <div className="min-w-0">{main}</div>
        <Aside
          aria-label={asideLabel}
          className={
            sticky ? "min-w-0 @min-[56rem]:sticky @min-[56rem]:top-6 @min-[56rem]:self-start" : "min-w-0"
          }
        >
          {aside}
        </Aside>
      </div>
    </div>
  );
}
