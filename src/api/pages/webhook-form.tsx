import { announcedEvents } from '../../announced-acts.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { chosenServices, systemFields } from '../system-fields.ts';
import type { ServiceChoice } from '../system-fields.ts';
import type { WebhookFault } from '../webhooks/webhook-rules.ts';

type WebhookForm = {
  services: readonly ServiceChoice[];
  values: Readonly<Record<string, string>>;
  faults: readonly WebhookFault[];
};

/** The field at which a fault is told. */
const fieldOf: Readonly<Record<WebhookFault, string>> = {
  name: 'nama',
  'no-address': 'alamat',
  'not-https': 'alamat',
  'with-secret': 'alamat',
  private: 'alamat',
  events: 'kabar',
  service: 'layanan',
};

/** A new address: whose, where, and what it is told. */
export function webhookFormPage(c: PortalContext, { services, values, faults }: WebhookForm) {
  const t = c.get('t').systems.newWebhook;
  const { events } = c.get('t').api;
  const errorOf = (field: string) => {
    const fault = faults.find((each) => fieldOf[each] === field);
    return fault === undefined ? undefined : t.faults[fault];
  };
  return page(
    c,
    { title: t.title, area: 'desk', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.systems}>{c.get('t').systems.title}</BackLink>
      <h1>{t.title}</h1>
      {faults.length === 0 ? (
        <p class="lead">{t.lead}</p>
      ) : (
        <ErrorSummary
          t={c.get('t')}
          faults={faults.map((fault) => ({ field: fieldId(fieldOf[fault]), message: t.faults[fault] }))}
        />
      )}
      <Form c={c} action={paths.webhookNew}>
        <TextField
          name="nama"
          label={t.name.label}
          hint={t.name.hint}
          value={values['nama']}
          error={errorOf('nama')}
          maxLength={80}
          autocomplete="off"
        />
        <TextField
          name="alamat"
          label={t.url.label}
          hint={t.url.hint}
          value={values['alamat']}
          error={errorOf('alamat')}
          maxLength={500}
          autocomplete="off"
        />
        <TickBoxes
          name="kabar"
          legend={t.events}
          error={errorOf('kabar')}
          values={values}
          options={announcedEvents.map((name) => ({ name: systemFields.event(name), label: events[name] }))}
        />
        <Details summary={t.services.label} note={t.services.note} open={chosenServices(values).length > 0}>
          <TickBoxes
            name="layanan"
            legend={t.services.label}
            error={errorOf('layanan')}
            values={values}
            options={services.map(({ slug, name }) => ({ name: systemFields.service(slug), label: name }))}
          />
        </Details>
        <Button>{t.submit}</Button>
      </Form>
    </>,
  );
}
