import type { ReactNode } from "react";
import { PageHeader } from "#app/_ui/base/page-header.tsx";
import { Tabs } from "#app/_ui/base/tabs.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { can, type PermissionName } from "#lib/domain/policy/policy.rules.ts";
import { deskSettings } from "#lib/web/desk-settings.ts";

interface Tab {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** Who sees the tab; everybody without it. The page behind it asks again. */
  readonly needs?: PermissionName;
}

const tabs = [
  { key: "account", label: "Your account", href: "/desk/settings" },
  { key: "organisation", label: "Organisation", href: "/desk/settings/organisation" },
  { key: "people", label: "People", href: "/desk/settings/people", needs: "users.manage" },
  { key: "pages", label: "Pages", href: "/desk/settings/pages" },
  { key: "ratings", label: "Ratings", href: "/desk/settings/ratings" },
  { key: "review", label: "Review", href: "/desk/settings/review", needs: "settings.single-reader" },
  { key: "outbox", label: "Outbox", href: "/desk/settings/outbox", needs: "settings.outbox" },
  { key: "sample", label: "Sample", href: "/desk/settings/sample", needs: "desk.reset" },
] as const satisfies readonly Tab[];

interface SettingsFrameProps {
  readonly current: (typeof tabs)[number]["key"];
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** What every page of the settings begins with: the heading and the tabs this person may open. */
export async function SettingsFrame({ current, lead, children }: SettingsFrameProps) {
  const [actor, { isSample }] = await Promise.all([requireActor(), deskSettings()]);
  const items = tabs
    .filter((tab: Tab) => tab.needs === undefined || can(actor, tab.needs))
    .filter((tab) => tab.key !== "sample" || isSample)
    .map(({ key, label, href }) => ({ label, href, current: key === current }));
  return (
    <>
      <PageHeader title="Settings" lead={lead} />
      <Tabs label="Settings" items={items} />
      {/* The line under the tabs already parts them from the first section. */}
      <div className="[&>*>section:first-child]:border-t-0 [&>*>section:first-child]:pt-0">{children}</div>
    </>
  );
}
