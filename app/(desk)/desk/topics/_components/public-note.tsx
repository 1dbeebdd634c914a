import { FormMessage } from "#app/_ui/base/form-message.tsx";

/** Says above the form of a topic or outlet what saving changes in public. */
export function PublicNote({ path, unmade }: { path: string | null; unmade: string }) {
  if (path === null) return <FormMessage tone="info" message={unmade} />;
  return (
    <FormMessage tone="info" message="Readers see this: what you save is published at once.">
      <p>
        <a href={path} className="link">
          The public page
        </a>{" "}
        keeps its address. Published claims keep the name they were published with.
      </p>
    </FormMessage>
  );
}
