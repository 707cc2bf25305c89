import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { handOverInWords } from '../rules.ts';

type HandedDoorGiven = {
  typed: string;
  /** The code came with the address, and counts: it need not be typed. */
  scanned?: true;
  fault?: 'missing' | 'wrong' | 'officer';
} & Failing;

/** On the applicant's phone: the code from the officer's screen, scanned or typed. */
export function handedDoorPage(c: PortalContext, given: HandedDoorGiven) {
  const t = c.get('t');
  const words = t.counter.door;
  const error = given.fault === undefined ? undefined : words[given.fault];
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, { kode: given.fault }) },
    <>
      <h1>{words.title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-kode', message: error }]} />}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{given.scanned === true ? words.scanned : words.lead}</p>
      <Form c={c} action={paths.handed}>
        {given.scanned === true ? (
          <>
            <input type="hidden" name="kode" value={given.typed} />
            <p class="number">{handOverInWords(given.typed)}</p>
          </>
        ) : (
          <TextField
            name="kode"
            label={words.code}
            hint={words.hint}
            value={given.typed}
            autocomplete="off"
            maxLength={12}
            width="short"
            {...(error === undefined ? {} : { error })}
          />
        )}
        <Button wide>{words.submit}</Button>
      </Form>
    </>,
  );
}
