import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicArticleView } from "#app/_ui/public-article/article-view.tsx";
import { publicMetadata } from "#lib/web/public-metadata.ts";
import { publicArticle, publicDesk, sentinelSlug } from "#lib/web/public-reads.ts";
import { PublicFrame } from "../../_components/public-frame.tsx";

/** The whole page is made before it is sent, so that an unknown address answers with a real 404 (stack.md). */
export const ensureStatic = "navigation";
/** There is no generic shell to show before the address is known. */
export const instant = false;

/** One address that leads nowhere: a build has no database, every real page is made at its first request. */
export function generateStaticParams() {
  return [{ slug: sentinelSlug }];
}

export async function generateMetadata(props: PageProps<"/articles/[slug]">): Promise<Metadata> {
  const { slug } = await props.params;
  const view = await publicArticle(slug);
  if (view === null) return { title: "Page not found" };
  const desk = await publicDesk();
  const { article, highlights } = view.publication;
  const claims = new Set(highlights.map((highlight) => highlight.claimSlug)).size;
  return publicMetadata(desk, {
    title: `${article.title ?? "Article without a title"} — ${desk.deskName}`,
    description: `${claims === 1 ? "One claim" : `${String(claims)} claims`} from this article, checked.`,
    path: `/articles/${article.slug}`,
    kind: "article",
  });
}

export default async function Page(props: PageProps<"/articles/[slug]">) {
  const { slug } = await props.params;
  const view = await publicArticle(slug);
  if (view === null) notFound();
  const desk = await publicDesk();
  return (
    <PublicFrame desk={desk} current="articles">
      <PublicArticleView publication={view.publication} timeZone={desk.timeZone} />
    </PublicFrame>
  );
}
