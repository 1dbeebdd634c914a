import { z } from "zod";
import type { CommandDeps } from "#lib/commands/run-command.ts";
import { setLogo } from "#lib/commands/settings/set-logo.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refuse } from "#lib/domain/outcome/outcome.ts";
import { maxLogoBytes, setLogoInput } from "#lib/domain/settings/settings.schema.ts";
import { version } from "#lib/domain/text/text.schema.ts";

export const logoUploadInput = z.object({
  version,
  logo: z
    .instanceof(File, { error: "Choose a picture." })
    .refine((file) => file.size > 0, "Choose a picture.")
    .refine((file) => file.size <= maxLogoBytes, "The logo is at most 512 KB."),
});

/** The command behind the logo form: the picture's bytes are read here, because a schema cannot wait for them. */
export async function storeLogo(deps: CommandDeps, actor: Actor, input: z.output<typeof logoUploadInput>) {
  const parsed = setLogoInput.safeParse({
    version: input.version,
    mediaType: input.logo.type,
    bytes: new Uint8Array(await input.logo.arrayBuffer()),
  });
  if (parsed.success) return setLogo(deps, actor, parsed.data);
  const sentences = parsed.error.issues.map((issue) => issue.message);
  return refuse("INVALID", "This picture cannot be the logo.", { fields: { logo: sentences } });
}
