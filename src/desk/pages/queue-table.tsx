import type { Child } from 'hono/jsx';
import type { Application } from '../../applications/application.ts';
import { usualColumns } from '../../applications/queue-columns-rules.ts';
import type { QueueColumn } from '../../applications/queue-columns-rules.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { firstName, initials } from '../../web/person-name.ts';
import type { Waiting } from '../queue/load-queue.ts';
import { boxOf } from './chosen-fields.ts';
import { DeadlineInWords } from './deadline.tsx';

type TableGiven = {
  c: PortalContext;
  rows: readonly Waiting[];
  caption: string;
  /** Messages by application id. */
  messages: ReadonlyMap<string, number>;
  /** Whether the deadline orders the rows. */
  ordered: boolean;
  /** What stands in a row behind deadline and number; as usual where it is not told. */
  columns?: readonly QueueColumn[];
  /** Whether rows can be ticked; the table then stands in a form. */
  chooses?: boolean;
};

/** Applications in a table, with whose turn it is, who has them in hand and who looks at them now. */
export function QueueTable({ c, rows, caption, messages, ordered, columns = usualColumns, chooses = false }: TableGiven) {
  const { head } = c.get('t').deskQueue;
  return (
    <Table
      caption={caption}
      ordered={ordered}
      stacked
      named={columns.flatMap((column, at) => (SPEAKING.has(column) ? [] : [at + 2]))}
      head={[head.deadline, head.number, ...columns.map((column) => head[column])]}
      rows={rows.map((row) => [
        chooses ? <Chosen c={c} row={row} /> : <RowDeadline row={row} />,
        <CaseNumber c={c} row={row} messages={messages} />,
        ...columns.map((column) => cells[column](c, row)),
      ])}
    />
  );
}

/** Columns whose cells say by themselves what they are. */
const SPEAKING: ReadonlySet<QueueColumn> = new Set(['applicant', 'service', 'stage', 'open']);

const cells: Record<QueueColumn, (c: PortalContext, row: Waiting) => Child> = {
  applicant: (_, { applicant }) => <span class="queue-words queue-name">{applicant}</span>,
  service: (_, { service }) => <span class="queue-words">{service.shortName}</span>,
  stage: (c, { overdue, application }) =>
    overdue ? (
      <strong>{c.get('t').deskFees.overdue}</strong>
    ) : (
      <span class="muted">{c.get('t').desk.states[application.state]}</span>
    ),
  turn: (c, { application }) => <span class="queue-words">{turnOf(c, application)}</span>,
  officer: (c, { officer }) => (officer === null ? null : nameOf(c, officer)),
  open: (c, { openBy }) => (openBy.length === 0 ? null : <OpenBy c={c} openBy={openBy} />),
  received: (c, { application }) => <Moment c={c} at={application.submittedAt} />,
  complete: (c, { application }) => <Moment c={c} at={application.completeAt} />,
  office: (_, { application }) =>
    application.technicalOffice === null ? null : <span class="queue-words">{application.technicalOffice}</span>,
  channel: (c, { application }) => <span class="muted">{c.get('t').deskCounter.channels[application.channel]}</span>,
};

function Moment({ c, at }: { c: PortalContext; at: Date | null }) {
  return at === null ? null : <span class="muted">{momentShort(at, c.get('portal').office)}</span>;
}

/** Its number, and that a message about it waits. */
function CaseNumber({ c, row, messages }: { c: PortalContext; row: Waiting; messages: TableGiven['messages'] }) {
  const { application, number } = row;
  return (
    <>
      <a href={paths.deskCase(number)}>{number}</a>
      {messages.has(application.id) ? (
        <>
          {' '}
          <a class="has-mail" href={paths.deskMessages(number)}>
            {c.get('t').correspondence.desk.mark}
            <span class="visually-hidden"> {number}</span>
          </a>
        </>
      ) : null}
    </>
  );
}

/** The box of a row, beside its deadline. */
function Chosen({ c, row }: { c: PortalContext; row: Waiting }) {
  const { application, number } = row;
  return (
    <span class="queue-choice">
      <label>
        <span class="visually-hidden">{c.get('t').deskBatch.bar.choose(number)}</span>
        <input type="checkbox" name={boxOf(number)} value={application.revision} />
      </label>
      <RowDeadline row={row} />
    </span>
  );
}

const RowDeadline = ({ row }: { row: Waiting }) => (
  <DeadlineInWords deadline={row.deadline} warning={row.warning} stage={row.stage} silence={row.silence} />
);

/** Whose turn it is; a reviewing office by its name. */
function turnOf(c: PortalContext, { state, desk, technicalOffice }: Application): string {
  const { turns } = c.get('t').deskQueue;
  if (state === 'correction' || state === 'payment') return turns.applicant;
  if (desk === null) return turns.nobody;
  return desk === 'technical' && technicalOffice !== null ? technicalOffice : turns[desk];
}

const nameOf = (c: PortalContext, { id, name }: { id: string; name: string }): string =>
  id === c.get('person')?.id ? c.get('t').deskQueue.self : firstName(name);

function OpenBy({ c, openBy }: { c: PortalContext; openBy: Waiting['openBy'] }) {
  return (
    <span class="open-by">
      {openBy.map((person) => (
        <span>
          <span class="initials" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span class="muted">{c.get('t').deskQueue.opensIt(nameOf(c, person))}</span>
        </span>
      ))}
    </span>
  );
}
