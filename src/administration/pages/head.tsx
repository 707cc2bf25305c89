import { dayInWords } from '../../catalogue/formats.ts';
import type { HeadTerm } from '../../catalogue/office.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { DateField } from '../../web/components/date-field.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import { Table } from '../../web/components/table.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { LONGEST_HEAD } from '../head-rules.ts';
import type { HeadFaults, HeadTyped } from '../head-rules.ts';
import { mayKeep } from '../may-keep.ts';
import { DoneNotice, NoteField, Seen } from './frame.tsx';
import type { Done } from './frame.tsx';

type HeadGiven = { typed: HeadTyped & { catatan: string }; today: string; faults: HeadFaults; done: Done };

/** Who signs today, who did and will, and a new head or somebody who acts for them. */
export function headPage(c: PortalContext, { typed, today, faults, done }: HeadGiven) {
  const t = c.get('t');
  const words = t.administration.head;
  const { head, heads } = c.get('portal').office;
  const said = Object.entries(faults).map(([field, fault]) => ({ field: `f-${field}`, message: words.faults[fault] }));
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DoneNotice c={c} done={done} />
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <section class="head-now">
        <h2>{words.now}</h2>
        <Pairs
          pairs={[
            { label: words.fields.nama, value: head.name },
            { label: words.fields.jabatan, value: `${head.onBehalfOf}, ${head.title}` },
            { label: words.fields.pangkat, value: head.rank },
            { label: words.fields.nip, value: head.nip },
          ]}
        />
      </section>
      {heads.length === 0 ? null : (
        <section>
          <h2>{words.terms}</h2>
          <Table
            caption={words.terms}
            head={words.head}
            rows={heads.toSorted((a, b) => b.from.localeCompare(a.from)).map((term) => cells(c, term, today))}
            stacked
            named={[2, 3]}
          />
        </section>
      )}
      {mayKeep(c) ? <NewTerm c={c} typed={typed} faults={faults} /> : <p class="muted">{t.administration.readOnly}</p>}
    </>,
  );
}

function cells(c: PortalContext, { from, until, head }: HeadTerm, today: string) {
  const words = c.get('t').administration.head;
  const isOfFile = from < '1000';
  return [
    isOfFile ? words.always : until === null ? words.from(dayInWords(from)) : words.between(dayInWords(from), dayInWords(until)),
    head.name,
    `${head.onBehalfOf}, ${head.title}`,
    <>
      {head.rank}, {head.nip}
      {from > today && mayKeep(c) ? (
        <Form c={c} action={paths.officeHeadRemoval(from)}>
          <Seen c={c} />
          <Button kind="secondary">{words.remove}</Button>
        </Form>
      ) : null}
    </>,
  ];
}

function NewTerm({ c, typed, faults }: { c: PortalContext; typed: HeadGiven['typed']; faults: HeadFaults }) {
  const words = c.get('t').administration.head;
  const error = (fault: HeadFaults[keyof HeadFaults]) => (fault === undefined ? {} : { error: words.faults[fault] });
  const line = (name: 'nama' | 'jabatan' | 'pangkat' | 'nip' | 'atas-nama') => (
    <TextField name={name} label={words.fields[name]} value={typed[name]} maxLength={LONGEST_HEAD} {...error(faults[name])} />
  );
  const day = (name: 'mulai' | 'sampai', legend: string, hint?: string) => (
    <DateField
      name={name}
      legend={legend}
      hint={hint}
      optional={name === 'sampai'}
      day={typed[`${name}-hari`]}
      month={typed[`${name}-bulan`]}
      year={typed[`${name}-tahun`]}
      {...error(faults[name])}
    />
  );
  return (
    <section class="keeping">
      <h2>{words.add.title}</h2>
      <p>{words.add.text}</p>
      <Notice kind="info" title={words.account}>
        <a href={paths.officers}>{words.accountLink}</a>
      </Notice>
      <Form c={c} action={paths.officeHead}>
        <Seen c={c} />
        {day('mulai', words.add.from)}
        {day('sampai', words.add.until, words.add.untilHint)}
        {line('nama')}
        {line('jabatan')}
        {line('pangkat')}
        {line('nip')}
        {line('atas-nama')}
        <NoteField c={c} label={words.add.note} hint={words.add.noteHint} value={typed.catatan} />
        <Button>{words.add.button}</Button>
      </Form>
    </section>
  );
}
