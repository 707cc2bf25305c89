import { ActionLink } from '../../web/components/action-link.tsx';
import { Answers } from '../../web/components/answers.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { PrintButton } from '../../web/components/print-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { liesAhead } from '../rules.ts';
import type { Appointment } from '../store.ts';

/** What is shown at the counter, and printed: the code, when and where. */
export function ticketPage(c: PortalContext, held: Appointment) {
  const t = c.get('t').appointments;
  const words = t.ticket;
  const { office, clock } = c.get('portal');
  const over = !liesAhead(held, clock.now(), office);
  const title = held.cancelledAt !== null ? words.cancelledTitle : over ? words.overTitle : words.title;
  if (held.cancelledAt !== null || over)
    return page(
      c,
      { title, area: 'public' },
      <>
        <h1>{title}</h1>
        <p>{t.when({ ...held, zoneName: office.zoneName })}</p>
        <LinkButton href={paths.appointments}>{words.again}</LinkButton>
      </>,
    );
  return page(
    c,
    { title, area: 'public' },
    <>
      <h1>{title}</h1>
      <Panel>
        <p class="hint">{words.code}</p>
        <p class="number">{held.code}</p>
        <Answers
          rows={[
            { question: words.when, answer: t.when({ ...held, zoneName: office.zoneName }) },
            { question: words.place, answer: `${office.name}, ${office.address}` },
            { question: words.name, answer: held.name },
            ...(office.appointments === null || office.appointments.bring.length === 0
              ? []
              : [{ question: words.bring, answer: office.appointments.bring.join(', ') }]),
          ]}
        />
      </Panel>
      <p>{words.come}</p>
      <p class="hint no-print">{words.keep}</p>
      <div class="acts no-print">
        <PrintButton />
        <ActionLink href={paths.appointmentChange(held.token)} icon="calendar">
          {words.change}
        </ActionLink>
        <ActionLink href={paths.appointmentCancellation(held.token)} icon="x-circle">
          {words.cancel}
        </ActionLink>
      </div>
    </>,
  );
}

/** "Really?", before a time is given back. */
export function cancelPage(c: PortalContext, held: Appointment) {
  const t = c.get('t');
  const words = t.appointments.cancel;
  const back = paths.appointment(held.token);
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={back}>{t.accounts.back}</BackLink>
      <h1>{words.title}</h1>
      <p>
        <strong>{t.appointments.when({ ...held, zoneName: c.get('portal').office.zoneName })}</strong>
      </p>
      <p>{words.text}</p>
      <Form c={c} action={paths.appointmentCancellation(held.token)}>
        <Button kind="danger" wide>
          {words.confirm}
        </Button>
      </Form>
      <LinkButton href={back} kind="secondary" wide>
        {words.keep}
      </LinkButton>
    </>,
  );
}

/** An appointment that cannot be changed any more, and the way to a new one. */
export function appointmentOverPage(c: PortalContext) {
  const words = c.get('t').appointments;
  return page(
    c,
    { title: words.title, area: 'public', status: 409 },
    <>
      <h1>{words.title}</h1>
      <Notice kind="info" title={words.refusals.over} />
      <LinkButton href={paths.appointments}>{words.ticket.again}</LinkButton>
    </>,
  );
}
