import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { Details } from '../../web/components/details.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { allScopes } from '../scope-rules.ts';
import { chosenServices, systemFields } from '../system-fields.ts';
import type { ServiceChoice } from '../system-fields.ts';
import type { TokenFault } from '../token-rules.ts';

export type TokenForm = {
  officers: readonly { id: string; name: string; technicalOffice: string }[];
  offices: readonly string[];
  services: readonly ServiceChoice[];
  values: Readonly<Record<string, string>>;
  faults: readonly TokenFault[];
};

/** The field at which a fault is told. */
const fieldOf: Readonly<Record<TokenFault, string>> = {
  name: 'nama',
  'name-long': 'nama',
  scopes: 'lingkup',
  'personal-alone': 'lingkup',
  end: 'sampai',
  'end-past': 'sampai',
  'end-far': 'sampai',
  service: 'layanan',
  officer: 'petugas',
  'office-of-officer': 'dinas',
};

/** A new token: which system, what it may do, until when, and of what. */
export function tokenFormPage(c: PortalContext, { officers, offices, services, values, faults }: TokenForm) {
  const t = c.get('t').systems.newToken;
  const { scopes: words } = c.get('t').api;
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
      <Form c={c} action={paths.systemTokenNew}>
        <TextField
          name="nama"
          label={t.name.label}
          hint={t.name.hint}
          value={values['nama']}
          error={errorOf('nama')}
          maxLength={80}
          autocomplete="off"
        />
        <TickBoxes
          name="lingkup"
          legend={t.scopes.label}
          error={errorOf('lingkup')}
          values={values}
          options={allScopes.map((scope) => ({
            name: systemFields.scope(scope),
            label: `${words[scope].title}. ${words[scope].text}`,
          }))}
        />
        <DateField
          name="sampai"
          legend={t.end.label}
          hint={t.end.hint}
          error={errorOf('sampai')}
          day={values['sampai-hari']}
          month={values['sampai-bulan']}
          year={values['sampai-tahun']}
        />
        <Select
          name="petugas"
          label={t.officer.label}
          hint={t.officer.hint}
          error={errorOf('petugas')}
          empty={t.officer.none}
          value={values['petugas']}
          options={officers.map(({ id, name, technicalOffice }) => ({ value: id, label: `${name}, ${technicalOffice}` }))}
        />
        <Select
          name="dinas"
          label={t.office.label}
          hint={t.office.hint}
          error={errorOf('dinas')}
          empty={t.office.all}
          value={values['dinas']}
          options={offices.map((office) => ({ value: office, label: office }))}
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
