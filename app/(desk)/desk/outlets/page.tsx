import { listOutlets } from "#lib/queries/desk/list-outlets.ts";
import { entryScreen } from "../topics/_components/entry-screen.tsx";

export const instant = false;
export const metadata = { title: "Outlets" };

/** Who published the articles the desk examines, by name. */
export default async function OutletsPage({ searchParams }: PageProps<"/desk/outlets">) {
  return entryScreen({
    searchParams,
    list: listOutlets,
    title: "Outlets",
    lead: "Who published the articles. An outlet with a live claim in one of them has a public page.",
    href: "/desk/outlets",
    noun: "outlets",
    single: "outlet",
    icon: "article",
    detail: "Address",
    uses: "Articles",
    none: "An outlet comes with the first article that names it.",
  });
}
