import { momentShort } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { FileChooser } from '../../web/components/file-chooser.tsx';
import { Form } from '../../web/components/form.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { registerFields } from '../column-rules.ts';
import type { RegisterImport } from '../store-imports.ts';
import { ImportStateWords } from './import-state.tsx';

type RegisterGiven = {
  imports: readonly RegisterImport[];
  count: number;
  fault: 'missing' | 'too-large' | null;
  mostMegabytes: number;
  /** Only the administrator brings in; the head looks. */
  mayChange: boolean;
};

/** The register of permits from before the portal: how many there are, a file to read, the files that were read. */
export function registerPage(c: PortalContext, given: RegisterGiven) {
  const { imports, count, fault, mayChange } = given;
  const t = c.get('t');
  const words = t.deskRegister;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, ...(fault === null ? {} : { error: true, status: 422 }) },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      {fault === null ? null : (
        <ErrorSummary t={t} faults={[{ field: fieldId('berkas'), message: sentenceOf(c, given) ?? '' }]} />
      )}
      <p class="lead">{words.lead}</p>
      <p>
        <strong>{words.count(count)}</strong>
      </p>
      {mayChange ? <Upload c={c} given={given} /> : null}
      <section>
        <h2>{words.imports}</h2>
        {imports.length === 0 ? <p class="muted">{words.none}</p> : <Imports c={c} imports={imports} />}
      </section>
    </>,
  );
}

function Upload({ c, given }: { c: PortalContext; given: RegisterGiven }) {
  const words = c.get('t').deskRegister;
  const error = sentenceOf(c, given);
  const field = {
    name: 'berkas',
    label: words.file,
    hint: words.fileHint(given.mostMegabytes),
    ...(error === null ? {} : { error }),
  };
  return (
    <>
      <section>
        <h2>{words.choose}</h2>
        <p>{words.chooseLead}</p>
        <Form c={c} action={paths.register} enctype="multipart/form-data">
          <FileChooser {...field} accept=".csv,.xlsx,text/csv" />
          <Button>{words.choose}</Button>
        </Form>
      </section>
      <Panel>
        <h2>{words.columnsTitle}</h2>
        <p>{registerFields.map((name) => words.fields[name]).join(' · ')}</p>
        <p class="hint">{words.columns}</p>
        <ActionLink href={paths.registerExample} icon="download">
          {words.example}
        </ActionLink>
      </Panel>
    </>
  );
}

function sentenceOf(c: PortalContext, { fault, mostMegabytes }: RegisterGiven): string | null {
  const words = c.get('t').deskRegister;
  if (fault === null) return null;
  return fault === 'missing' ? words.fileMissing : words.fileTooLarge(mostMegabytes);
}

function Imports({ c, imports }: { c: PortalContext; imports: readonly RegisterImport[] }) {
  const words = c.get('t').deskRegister;
  const { office } = c.get('portal');
  return (
    <Table
      caption={words.imports}
      stacked
      named={[1, 3]}
      head={words.head}
      rows={imports.map((one) => [
        <a href={paths.registerImport(one.id)}>{one.fileName}</a>,
        <span class="muted">{momentShort(one.createdAt, office)}</span>,
        <ImportStateWords c={c} state={one.state} />,
        <span class="muted">{words.rows(one.rows)}</span>,
      ])}
    />
  );
}
