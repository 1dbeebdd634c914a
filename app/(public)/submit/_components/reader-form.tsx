import { Button } from "#app/_ui/base/button.tsx";
import { FormMessage } from "#app/_ui/base/form-message.tsx";
import type { ReaderField, ReaderMessageKind } from "#lib/domain/reader-message/reader-message.ts";
import type { FormAgain } from "#lib/web/public-form-message.ts";
import type { Words } from "#lib/words/words.ts";
import { noticeSentence, problemSentence } from "./form-notice.ts";
import { PublicField } from "./public-field.tsx";

/** A public form as it is shown: empty, or once more with what was typed and what is wrong. */
export interface ShownForm {
  readonly kind: ReaderMessageKind;
  /** Path it posts to, without language prefix. */
  readonly path: string;
  readonly stamp: string;
  readonly values: Readonly<Record<string, string>>;
  readonly again: FormAgain | null;
  /** Of an error: the publication the reader sees. */
  readonly n: number | null;
  /** Name of the field that people do not see. */
  readonly trapField: string;
}

interface ReaderFormProps {
  readonly form: ShownForm;
  readonly words: Words;
  /** The desk's address for mail, where it has one. */
  readonly contactEmail: string;
}

/** A claim to check or an error to report: a plain form that needs no script. */
export function ReaderForm({ form, words, contactEmail }: ReaderFormProps) {
  const { kind, again } = form;
  const { t } = words;
  const field = (name: ReaderField) => ({
    ...{ words, name, value: form.values[name] ?? "" },
    error: errorOf(words, form, name),
  });
  return (
    <form action={words.href(form.path)} method="post" noValidate className="flex max-w-form flex-col gap-6">
      {again === null ? null : (
        <FormMessage tone="error" message={noticeSentence(words, again)}>
          {again.retryAfterSeconds === null || contactEmail === "" ? null : (
            <p>{t("readers.otherWay", { email: contactEmail })}</p>
          )}
        </FormMessage>
      )}
      <input type="hidden" name="stamp" value={form.stamp} />
      {form.n === null ? null : <input type="hidden" name="n" value={form.n} />}
      {kind === "claim" ? (
        <>
          <PublicField
            {...field("text")}
            label={t("readers.submit.text")}
            hint={t("readers.submit.textHint")}
            rows={4}
            autoComplete="off"
          />
          <PublicField
            {...field("place")}
            label={t("readers.submit.place")}
            hint={t("readers.submit.placeHint")}
            isOptional
            autoComplete="off"
          />
        </>
      ) : (
        <ErrorFields field={field} words={words} />
      )}
      <Contact field={field} words={words} />
      <Trap name={form.trapField} words={words} />
      <div>
        <Button type="submit" variant="primary">
          {kind === "claim" ? t("readers.submit.send") : t("readers.error.send")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly words: Words;
  readonly field: (name: ReaderField) => {
    readonly words: Words;
    readonly name: string;
    readonly value: string;
    readonly error: string | null;
  };
}

function ErrorFields({ field, words: { t } }: PartProps) {
  return (
    <>
      <PublicField
        {...field("text")}
        label={t("readers.error.text")}
        hint={t("readers.error.textHint")}
        rows={4}
        autoComplete="off"
      />
      <PublicField
        {...field("wouldBeRight")}
        label={t("readers.error.wouldBeRight")}
        rows={3}
        isOptional
        autoComplete="off"
      />
      <PublicField
        {...field("place")}
        label={t("readers.error.place")}
        hint={t("readers.error.placeHint")}
        isOptional
        autoComplete="off"
      />
    </>
  );
}

function Contact({ field, words: { t } }: PartProps) {
  return (
    <fieldset
      aria-describedby="contact-hint"
      className="flex min-w-0 flex-col gap-4 border-s-2 border-line ps-4"
    >
      <legend className="float-start w-full font-semibold">{t("readers.field.contact")}</legend>
      <p id="contact-hint" className="-mt-3 clear-both text-sm text-muted">
        {t("readers.field.contactHint")}
      </p>
      <PublicField {...field("name")} label={t("readers.field.name")} isOptional autoComplete="name" />
      <PublicField
        {...field("email")}
        label={t("readers.field.email")}
        hint={t("readers.field.emailHint")}
        isOptional
        type="email"
        inputMode="email"
        autoComplete="email"
      />
    </fieldset>
  );
}

/** Programs fill in every field. Nobody else meets this one: it is out of sight, out of the tab order and not spoken. */
function Trap({ name, words }: { readonly name: string; readonly words: Words }) {
  return (
    <div aria-hidden="true" className="sr-only">
      <label>
        {words.t("readers.field.trap")}
        <input type="text" name={name} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}

function errorOf(words: Words, { again, values }: ShownForm, name: ReaderField): string | null {
  const problem = again?.problems[name];
  return problem === undefined ? null : problemSentence(words, name, problem, values[name] ?? "");
}
