import { EmptyState } from "#app/_ui/base/empty-state.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

/** What somebody sees who opened a page of the settings that is for admins. */
export function AdminsOnly({ current }: Pick<Parameters<typeof SettingsFrame>[0], "current">) {
  return (
    <SettingsFrame current={current}>
      <EmptyState title="This page is for admins">An admin of the desk can change this for you.</EmptyState>
    </SettingsFrame>
  );
}
