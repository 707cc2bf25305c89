import { momentInWords } from '../../catalogue/formats.ts';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Button } from '../../web/components/button.tsx';
import { FieldError } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { FileVerdict } from '../file-check-rules.ts';

type CheckFormGiven = {
  typed: string;
  missing?: true;
  /** Why the file that was handed in cannot be checked. */
  file?: Extract<FileVerdict, 'missing' | 'too-large' | 'not-pdf' | 'locked'>;
  /** Too many files came from there; from then on it goes on. */
  later?: Date;
  /** The same of numbers. */
  laterNumber?: Date;
};

/** Where somebody without a camera writes what stands on the letter. */
export function checkFormPage(c: PortalContext, given: CheckFormGiven) {
  const t = c.get('t');
  const words = t.permits.check;
  const { file, later, laterNumber } = given;
  const wrongFile =
    file !== undefined
      ? words.file.faults[file]
      : later !== undefined
        ? words.file.tooMany(momentInWords(later, c.get('portal').office))
        : undefined;
  const wrongNumber =
    laterNumber !== undefined
      ? words.tooMany(momentInWords(laterNumber, c.get('portal').office))
      : given.missing === true
        ? words.empty
        : undefined;
  const faults = [
    ...(wrongNumber === undefined ? [] : [{ field: 'f-nomor', message: wrongNumber }]),
    ...(wrongFile === undefined ? [] : [{ field: 'f-surat', message: wrongFile }]),
  ];
  const wrong = faults.length > 0;
  return page(
    c,
    {
      title: words.title,
      area: 'public',
      ...(wrong ? { error: true, status: later === undefined && laterNumber === undefined ? 422 : 429 } : {}),
    },
    <>
      <h1>{words.title}</h1>
      {wrong ? <ErrorSummary t={t} faults={faults} /> : null}
      <p class="lead">{words.lead}</p>
      <form action={paths.verifyForm} novalidate>
        <TextField
          name="nomor"
          label={words.field}
          hint={words.hint}
          value={given.typed}
          autocomplete="off"
          maxLength={300}
          error={wrongNumber}
        />
        <button class="button primary wide" type="submit">
          <Icon name="search" />
          <span>{words.button}</span>
        </button>
      </form>
      <p class="with-icon">
        <Icon name="qr" />
        <span>{words.scan}</span>
      </p>
      <p class="hint">{words.privacy}</p>
      <section>
        <h2>{words.file.title}</h2>
        <p>{words.file.lead}</p>
        <Form c={c} action={paths.verifyFile} enctype="multipart/form-data">
          <div class={wrongFile === undefined ? 'field' : 'field wrong'}>
            <label for="f-surat">{words.file.label}</label>
            <FieldError name="surat" error={wrongFile} />
            <input
              class="input full"
              type="file"
              id="f-surat"
              name="surat"
              accept="application/pdf,.pdf"
              aria-invalid={wrongFile === undefined ? undefined : 'true'}
              aria-describedby={wrongFile === undefined ? undefined : 'e-surat'}
            />
          </div>
          <Button kind="secondary" wide>
            {words.file.button}
          </Button>
        </Form>
        <p class="hint">{words.file.privacy}</p>
      </section>
    </>,
  );
}
