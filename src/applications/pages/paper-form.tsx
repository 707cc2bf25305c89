import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften } from '../../accounts/pages/faults.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

type PaperFormGiven = {
  typed: { number: string; code: string };
  /** Which of the two cannot be read. */
  faults?: { number?: null; code?: null };
  /** They do not belong together, or there is no such form. */
  wrong?: true;
} & Failing;

/** Number and code as they stand on the paper. */
export function paperFormPage(c: PortalContext, given: PaperFormGiven) {
  const t = c.get('t');
  const words = t.papers.goOn;
  const number = given.faults?.number === undefined ? undefined : words.numberWrong;
  const code = given.wrong === true ? words.wrong : given.faults?.code === undefined ? undefined : words.codeWrong;
  const messages = [
    { field: 'f-nomor', message: number },
    { field: 'f-kode', message: code },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  return page(
    c,
    { title: words.title, area: 'public', ...failing(given, { number, code }) },
    <>
      <BackLink href={paths.home}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{words.lead}</p>
      <Form c={c} action={paths.paperForm}>
        <TextField
          name="nomor"
          label={words.number}
          hint={words.numberHint}
          value={given.typed.number}
          autocomplete="off"
          maxLength={40}
          error={number}
        />
        <TextField
          name="kode"
          label={words.code}
          hint={words.codeHint}
          value={given.typed.code}
          autocomplete="off"
          maxLength={20}
          error={code}
        />
        <Button wide>{words.submit}</Button>
        <p class="hint">{words.account}</p>
      </Form>
    </>,
  );
}

/** The paper is right, but nothing can go on with it for who is signed in. */
export function paperClosedPage(c: PortalContext, number: string) {
  const words = c.get('t').papers.goOn;
  return page(
    c,
    { title: words.closed, area: 'public', status: 404 },
    <>
      <h1>{words.closed}</h1>
      <p class="hint">{words.numbered(number)}</p>
      <p class="lead">{words.closedText}</p>
      <LinkButton href={paths.applications} wide>
        {c.get('t').shell.nav.applications}
      </LinkButton>
    </>,
  );
}
