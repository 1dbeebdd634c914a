import { type ReactNode, useId } from "react";

interface CardProps {
  readonly children: ReactNode;
  /** With a title, a card is a region of that name. */
  readonly title?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly actions?: ReactNode;
  readonly as?: "section" | "article" | "div" | undefined;
  readonly id?: string | undefined;
}

/** A sheet of paper on the page: for what stands on its own beside other such things. */
export function Card({ children, title, level = 2, actions, as: Tag = "section", id }: CardProps) {
  const own = useId();
  const headingId = `${id ?? own}-title`;
  const Heading = `h${level}` as const;
  return (
    <Tag
      id={id}
      aria-labelledby={title ? headingId : undefined}
      className="min-w-0 rounded border border-line bg-surface p-4 sm:p-5"
    >
      {title ? (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Heading id={headingId} className="text-base font-semibold">
            {title}
          </Heading>
          {actions}
        </div>
      ) : null}
      {children}
    </Tag>
  );
}
