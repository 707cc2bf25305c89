import type { AccountFault } from '../../accounts/field-rules.ts';
import { failing } from '../../accounts/pages/failing.ts';
import type { Failing } from '../../accounts/pages/failing.ts';
import { TooOften, sentence } from '../../accounts/pages/faults.tsx';
import { PhoneField } from '../../accounts/pages/phone-field.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

export type DoorGiven = {
  /** As typed. */
  phone?: string;
  code?: string;
  paper?: { number: string; code: string };
  faults?: { phone?: AccountFault };
  /** No code can be sent to this phone: it goes on with the card. */
  isUnreachable?: true;
  codeFault?: 'missing' | 'wrong';
  paperFaults?: { number?: null; code?: null; wrong?: true };
  /** Number of the form on paper that was brought; null = none. */
  form: string | null;
  /** A service was just ended. */
  ended: boolean;
} & Failing;

/** Where an officer begins to serve somebody: with a phone, without one, by a code from a phone, or with a form on paper. */
export function counterDoorPage(c: PortalContext, given: DoorGiven) {
  const t = c.get('t');
  const words = t.deskCounter;
  const messages = messagesOf(c, given);
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, ...failing(given, { any: messages.length > 0 ? true : undefined }) },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="acts">
          <ActionLink href={paths.deskQuestions} icon="message">
            {t.hurdles.note}
          </ActionLink>
          <ActionLink href={paths.deskPaperForms} icon="printer">
            {t.deskPapers.title}
          </ActionLink>
          <ActionLink href={paths.counterKiosk} icon="lock">
            {words.kiosk.link}
          </ActionLink>
          <ActionLink href={paths.deskSurveyTablet} icon="store">
            {words.tablet}
          </ActionLink>
        </p>
        <Form c={c} action={paths.counterPractice}>
          <Button kind="secondary">{words.practice}</Button>
        </Form>
      </div>
      {messages.length === 0 ? null : <ErrorSummary t={t} faults={messages} />}
      <TooOften t={t} until={given.until ?? null} />
      {given.ended ? <Notice kind="success" title={words.ended} /> : null}
      {given.form === null ? null : <TakenForm c={c} form={given.form} />}
      <p>{words.lead}</p>
      <div class="counter-ways">
        <section class="panel">
          <h2>{words.byPhone.title}</h2>
          <p class="muted">{words.byPhone.text}</p>
          <Form c={c} action={paths.counterPhone}>
            <PhoneField
              t={t}
              value={given.phone ?? ''}
              faults={given.faults ?? {}}
              error={given.isUnreachable === true ? words.byPhone.unreachable : undefined}
            />
            <Button>{words.byPhone.submit}</Button>
          </Form>
        </section>
        <section class="panel" id={CARD} tabindex={-1}>
          <h2>{words.withoutPhone.title}</h2>
          <p class="muted">{words.withoutPhone.text}</p>
          <LinkButton href={paths.counterWithoutPhone} kind="secondary">
            {words.withoutPhone.link}
          </LinkButton>
        </section>
        <ByCode c={c} given={given} />
        {given.form === null ? <ByPaper c={c} given={given} /> : null}
      </div>
    </>,
  );
}

function ByCode({ c, given }: { c: PortalContext; given: DoorGiven }) {
  const words = c.get('t').deskCounter.byCode;
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <p class="muted">{words.text}</p>
      <Form c={c} action={paths.counterCode}>
        <TextField
          name="kode"
          label={words.label}
          hint={words.hint}
          value={given.paperFaults === undefined ? (given.code ?? '') : ''}
          autocomplete="off"
          maxLength={12}
          width="short"
          {...(given.codeFault === undefined ? {} : { error: words[given.codeFault] })}
        />
        <Button kind="secondary">{words.submit}</Button>
      </Form>
    </section>
  );
}

function ByPaper({ c, given }: { c: PortalContext; given: DoorGiven }) {
  const words = c.get('t').deskCounter.byPaper;
  const faults = paperFaults(c, given);
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <p class="muted">{words.text}</p>
      <Form c={c} action={paths.counterPaper}>
        <TextField
          name="nomor"
          label={words.number}
          hint={words.numberHint}
          value={given.paper?.number ?? ''}
          autocomplete="off"
          maxLength={30}
          {...(faults.nomor === undefined ? {} : { error: faults.nomor })}
        />
        {/* Another name than the code of a phone has on this page: no two fields share an id. */}
        <TextField
          name="kode-formulir"
          label={words.code}
          value={given.paper?.code ?? ''}
          autocomplete="off"
          maxLength={20}
          width="short"
          {...(faults['kode-formulir'] === undefined ? {} : { error: faults['kode-formulir'] })}
        />
        <Button kind="secondary">{words.submit}</Button>
      </Form>
    </section>
  );
}

/** The form that was brought stays in hand until it is known who brought it. */
function TakenForm({ c, form }: { c: PortalContext; form: string }) {
  const words = c.get('t').deskCounter.byPaper;
  return (
    <Notice kind="info" title={words.taken(form)}>
      <Form c={c} action={paths.counterPaper}>
        <Button kind="secondary" name="tanpa" value="ya">
          {words.drop}
        </Button>
      </Form>
    </Notice>
  );
}

/** Where the way by card begins. */
const CARD = 'dengan-ktp';

type PaperMessages = { nomor?: string; 'kode-formulir'?: string };

function paperFaults(c: PortalContext, { paperFaults: faults }: Pick<DoorGiven, 'paperFaults'>): PaperMessages {
  const words = c.get('t').deskCounter.byPaper;
  if (faults === undefined) return {};
  if (faults.wrong === true) return { nomor: words.wrong };
  return {
    ...('number' in faults ? { nomor: words.numberWrong } : {}),
    ...('code' in faults ? { 'kode-formulir': words.codeWrong } : {}),
  };
}

function messagesOf(c: PortalContext, given: DoorGiven): { field: string; message: string }[] {
  const t = c.get('t');
  const { error } = sentence(t, given.faults ?? {}, 'phone');
  return [
    ...(error === undefined ? [] : [{ field: 'f-phone', message: error }]),
    ...(given.isUnreachable === true ? [{ field: CARD, message: t.deskCounter.byPhone.unreachable }] : []),
    ...(given.codeFault === undefined ? [] : [{ field: 'f-kode', message: t.deskCounter.byCode[given.codeFault] }]),
    ...Object.entries(paperFaults(c, given)).map(([name, message]) => ({ field: `f-${name}`, message })),
  ];
}
