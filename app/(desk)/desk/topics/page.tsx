import { listTopics } from "#lib/queries/desk/list-topics.ts";
import { entryScreen } from "./_components/entry-screen.tsx";

export const instant = false;
export const metadata = { title: "Topics" };

/** What claims are about, by name. */
export default async function TopicsPage({ searchParams }: PageProps<"/desk/topics">) {
  return entryScreen({
    searchParams,
    list: listTopics,
    title: "Topics",
    lead: "What claims are about. A topic with a live claim has a public page.",
    href: "/desk/topics",
    noun: "topics",
    single: "topic",
    icon: "claim",
    detail: "Description",
    uses: "Claims",
    none: "A topic comes with the first claim that is given it.",
  });
}
