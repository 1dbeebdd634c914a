import { expect, type Locator } from "@playwright/test";

/**
 * Types into a field as a person does, who looks whether it stands there. Filling selects what is in the field and then
 * replaces it; a page that comes alive between the two loses the selection, and the new text would stand beside the old.
 */
export async function fillField(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 500 });
  }).toPass();
}
