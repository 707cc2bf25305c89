import { offeredReasons } from '../../catalogue/reason.ts';
import { addressOf } from '../../applications/queue-rules.ts';
import { momentInWords } from '../../catalogue/formats.ts';
import { boxOf } from '../../desk/pages/chosen-fields.ts';
import { registerAddressOf } from '../../permits/register-rules.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Select } from '../../web/components/select.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { columnField, exportColumns, personalColumns } from '../export-rules.ts';
import type { ExportAsked, ExportColumn, OrderFault } from '../export-rules.ts';
import { askedInWords } from './asked-in-words.ts';

type NewExportGiven = {
  asked: ExportAsked;
  /** What was posted; empty = the form as it begins. */
  values: Readonly<Record<string, string>>;
  faults: readonly OrderFault[];
  /** When a list of the same filters was downloaded last; null = never. */
  lastTakenAt: Date | null;
};

/** Where a list goes that becomes a file: its format, its columns, and why personal data are wanted. */
export function newExportPage(c: PortalContext, { asked, values, faults, lastTakenAt }: NewExportGiven) {
  const t = c.get('t');
  const words = t.deskExports.form;
  const { office } = c.get('portal');
  const given = Object.keys(values).some((name) => name.startsWith('kolom-') || name === 'format') ? values : usual(asked);
  const all = exportColumns[asked.kind];
  const [open, personal] = [all.filter((each) => !isPersonal(each)), all.filter(isPersonal)];
  const boxes = (columns: readonly ExportColumn[]) =>
    columns.map((column) => ({ name: columnField(column), label: t.deskExports.columns[column] }));
  const error = (fault: OrderFault) => (faults.includes(fault) ? words.faults[fault] : undefined);
  return page(
    c,
    { title: words.title, area: 'desk', error: faults.length > 0, status: faults.length === 0 ? 200 : 422 },
    <>
      <BackLink href={asked.kind === 'permits' ? paths.permits : paths.deskBack}>
        {asked.kind === 'permits' ? t.desk.permits.title : t.deskQueue.search.back}
      </BackLink>
      <h1>{words.title}</h1>
      {faults.length === 0 ? null : (
        <ErrorSummary t={t} faults={faults.map((fault) => ({ field: FIELDS[fault], message: words.faults[fault] }))} />
      )}
      <p>
        <strong>{askedInWords(c, asked)}</strong>
      </p>
      <Form c={c} action={paths.deskExportNew}>
        <Hidden asked={asked} />
        <RadioGroup
          name="format"
          legend={words.format}
          value={given['format'] ?? 'xlsx'}
          options={(['xlsx', 'csv'] as const).map((format) => ({
            value: format,
            label: t.deskExports.formats[format],
            hint: words.formatHints[format],
          }))}
        />
        <div class="export-columns">
          <TickBoxes name="kolom" legend={words.columns} options={boxes(open)} values={given} error={error('columns')} />
          <TickBoxes name="pribadi" legend={words.personal} hint={words.personalHint} options={boxes(personal)} values={given} />
        </div>
        <Select
          name="alasan"
          label={words.reason}
          empty={words.reasonEmpty}
          options={offeredReasons(office.reasons.exports).map(({ code, label }) => ({ value: code, label }))}
          value={given['alasan']}
          error={error('reason')}
          hint={words.reasonHint}
        />
        {'numbers' in asked ? null : (
          <Checkbox
            name="hanya-baru"
            label={words.onlyNew}
            hint={lastTakenAt === null ? words.onlyNewHint.never : words.onlyNewHint.since(momentInWords(lastTakenAt, office))}
            checked={given['hanya-baru'] !== undefined}
          />
        )}
        <p class="muted">{words.note}</p>
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
}

const FIELDS: Record<OrderFault, string> = { columns: 'f-kolom', reason: 'f-alasan', many: 'f-format' };

const isPersonal = (column: ExportColumn): boolean => personalColumns.includes(column);

/** At first everything that says nothing of a person. */
const usual = (asked: ExportAsked): Record<string, string> =>
  Object.fromEntries(exportColumns[asked.kind].filter((each) => !isPersonal(each)).map((each) => [columnField(each), 'ya']));

/** What the list is, carried on. */
function Hidden({ asked }: { asked: ExportAsked }) {
  const fields: Record<string, string> =
    'numbers' in asked
      ? Object.fromEntries(asked.numbers.map((number) => [boxOf(number), '1']))
      : asked.kind === 'permits'
        ? registerAddressOf(asked.view)
        : addressOf(asked.view);
  return (
    <>
      <input type="hidden" name="jenis" value={asked.kind === 'permits' ? 'izin' : 'berkas'} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
