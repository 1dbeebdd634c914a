import { PasswordField } from "#app/_ui/form/form-fields.tsx";
import { minPasswordChars } from "#lib/domain/user/password.rules.ts";

/** Where somebody chooses a password. The rule is said before it is broken. */
export function NewPasswordField({ label = "Password" }: { label?: string }) {
  return (
    <PasswordField
      name="password"
      label={label}
      hint={`At least ${String(minPasswordChars)} characters. A short sentence is good; a password manager is better.`}
      autoComplete="new-password"
      required
    />
  );
}
