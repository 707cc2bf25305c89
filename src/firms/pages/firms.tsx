import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { FirmFaults, FirmTyped } from '../firm-form.ts';
import type { StaffRole } from '../rules.ts';
import type { Firm } from '../store-firms.ts';
import { firmFaults, FirmFields } from './firm-fields.tsx';

type Place = { id: string; name: string; role: StaffRole };

export type FirmsGiven = {
  own: readonly Firm[];
  /** Firms that they work for, and that ask them to. */
  works: readonly Place[];
  invitations: readonly Place[];
  typed?: FirmTyped;
  faults?: FirmFaults;
  /** They have a firm with this NIB. */
  already?: true;
};

/** One's firms, those that one works for, and a new one. */
export function firmsPage(c: PortalContext, given: FirmsGiven) {
  const t = c.get('t');
  const words = t.firms;
  const faults = [
    ...firmFaults(t, given.faults),
    ...(given.already === true ? [{ field: 'f-nib', message: words.fields.nibTwice }] : []),
  ];
  const wrong = faults.length > 0;
  return page(
    c,
    { title: words.title, area: 'public', error: wrong, status: wrong ? 422 : 200 },
    <>
      <BackLink href={paths.account}>{t.ownDocuments.back}</BackLink>
      <h1>{words.title}</h1>
      {wrong ? <ErrorSummary t={t} faults={faults} /> : null}
      <p class="lead">{words.lead}</p>
      {given.invitations.map((asked) => (
        <Invitation c={c} asked={asked} />
      ))}
      {given.own.length === 0 ? null : (
        <section>
          <h2>{words.own}</h2>
          <RowList
            rows={given.own.map(({ id, name, nib }) => ({
              href: paths.firm(id),
              icon: 'building',
              title: name,
              text: words.nib(nib),
            }))}
          />
        </section>
      )}
      {given.works.length === 0 ? null : (
        <section>
          <h2>{words.works}</h2>
          {given.works.map((place) => (
            <Work c={c} place={place} />
          ))}
        </section>
      )}
      <section>
        <h2>{words.add}</h2>
        <Form c={c} action={paths.firms}>
          <FirmFields
            t={t}
            typed={given.typed ?? { nama: '', nib: '', alamat: '' }}
            faults={given.already === true ? { ...given.faults, nib: true } : (given.faults ?? {})}
            fixed={false}
          />
          <Button wide>{words.addSubmit}</Button>
        </Form>
      </section>
    </>,
  );
}

function Invitation({ c, asked }: { c: PortalContext; asked: Place }) {
  const words = c.get('t').firms;
  return (
    <Notice kind="info" title={words.asked(asked.name)}>
      <p>{words.roles[asked.role].text}</p>
      <Form c={c} action={paths.firmInvitation(asked.id)}>
        <p class="acts">
          <Button name="jawaban" value="terima">
            {words.accept}
          </Button>
          <Button kind="secondary" name="jawaban" value="tolak">
            {words.decline}
          </Button>
        </p>
      </Form>
    </Notice>
  );
}

function Work({ c, place }: { c: PortalContext; place: Place }) {
  const words = c.get('t').firms;
  return (
    <Panel>
      <p>
        <strong>{place.name}</strong>
      </p>
      <p class="hint">{words.roles[place.role].text}</p>
      <Form c={c} action={paths.firmLeaving(place.id)}>
        <Button kind="secondary">{words.leave(place.name)}</Button>
      </Form>
      <p class="hint">{words.leaveNote}</p>
    </Panel>
  );
}
