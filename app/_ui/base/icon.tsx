import type { ReactNode } from "react";

/*
 * Own drawings on a 16-unit grid, one stroke weight. They are plain SVG in server components: an icon library whose
 * icons are client components would send its code to every reader.
 */
const drawings = {
  alert: <path d="M8 2.2 14.6 13.6H1.4ZM8 6.4v3.4M8 11.6v.2" />,
  archive: <path d="M2 3h12v3H2zM3 6v7.5h10V6M6.5 9h3" />,
  article: <path d="M3 1.8h10v12.4H3zM5.5 5h5M5.5 8h5M5.5 11h3" />,
  back: <path d="M10 3 5 8l5 5" />,
  bell: <path d="M3.5 11.5h9l-1-2V6.6a3.5 3.5 0 0 0-7 0v2.9zM6.7 13.8h2.6" />,
  check: <path d="m2.8 8.6 3.4 3.6 7-8.2" />,
  claim: <path d="M2 2.8h12v8.4H8l-3.4 2.6v-2.6H2zM5 5.9h6M5 8.3h3.6" />,
  clock: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.6V8l2.4 1.6" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  comment: <path d="M2 2.8h12v8.4H8l-3.4 2.6v-2.6H2z" />,
  copy: <path d="M5.5 5.5h8v8h-8zM3.8 10.5H2.5v-8h8v1.3" />,
  download: <path d="M8 2v8M4.6 6.8 8 10.2l3.4-3.4M2.5 13.5h11" />,
  edit: <path d="M2.5 13.5 3.3 10 11 2.3l2.7 2.7L6 12.7zM9.4 3.9l2.7 2.7" />,
  external: <path d="M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.2 2.8 7.5 8.5" />,
  eye: (
    <path d="M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8ZM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z" />
  ),
  flag: <path d="M3.5 14.2V2.2M3.5 2.8h8.8L10 5.9 12.3 9H3.5" />,
  forward: <path d="m6 3 5 5-5 5" />,
  hold: <path d="M5.5 3v10M10.5 3v10" />,
  inbox: <path d="M2 9.5 4 3h8l2 6.5V13H2zM2 9.5h3.6l.9 1.8h3l.9-1.8H14" />,
  info: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 7.2v4M8 4.7v.2" />,
  link: (
    <path d="M6.8 9.2 9.2 6.8M7.4 4.6l1.3-1.3a2.8 2.8 0 0 1 4 4l-1.3 1.3M8.6 11.4l-1.3 1.3a2.8 2.8 0 0 1-4-4l1.3-1.3" />
  ),
  lock: <path d="M3.5 7.2h9v6.3h-9zM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  minus: <path d="M3 8h10" />,
  plus: <path d="M8 3v10M3 8h10" />,
  publish: <path d="M8 10.2V2.4M4.6 5.6 8 2.2l3.4 3.4M2.5 10v3.5h11V10" />,
  report: <path d="M2.5 13.8h11M4 11V7.5M8 11V3M12 11V5.5" />,
  search: <path d="M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6ZM10.6 10.6l3.6 3.6" />,
  settings: <path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5v4M5.5 9.5v4" />,
  signOut: <path d="M9.5 2.5h-7v11h7M6.5 8H14M11.2 5.2 14 8l-2.8 2.8" />,
  source: (
    <path d="M2.5 2.5h4A1.5 1.5 0 0 1 8 4v9.5a1.5 1.5 0 0 0-1.5-1.2h-4zM13.5 2.5h-4A1.5 1.5 0 0 0 8 4v9.5a1.5 1.5 0 0 1 1.5-1.2h4z" />
  ),
  speaker: <path d="M8 2a2.7 2.7 0 1 1 0 5.4A2.7 2.7 0 0 1 8 2ZM2.6 14c.4-3 2.5-4.6 5.4-4.6s5 1.6 5.4 4.6" />,
  stop: <path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 4.8v3.8M8 11v.2" />,
  trash: <path d="M2.5 4.2h11M6 4V2.4h4V4M4 4.5l.7 9.2h6.6l.7-9.2" />,
  undo: <path d="M5.6 2.6 2.4 5.8 5.6 9M2.8 5.8h6.4a4 4 0 0 1 0 8H5" />,
} as const satisfies Record<string, ReactNode>;

/** Along the line of text: in a script that runs from right to left they point the other way. */
const pointing: readonly string[] = ["back", "forward", "undo", "signOut", "external"];

/** Names of the icons that exist. */
export type IconName = keyof typeof drawings;

/** One icon in the colour of the text around it; decorative (hidden from assistive technology) without a `label`. */
export function Icon({
  name,
  size = 16,
  label,
}: {
  name: IconName;
  size?: number;
  label?: string | undefined;
}) {
  const naming = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg
      {...naming}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinejoin="round"
      strokeLinecap="round"
      className={pointing.includes(name) ? "points shrink-0" : "shrink-0"}
    >
      {drawings[name]}
    </svg>
  );
}
