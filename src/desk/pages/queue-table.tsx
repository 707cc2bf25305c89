import type { Application } from '../../applications/application.ts';
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
  /** Whether rows can be ticked; the table then stands in a form. */
  chooses?: boolean;
};

/** Applications in a table, with whose turn it is, who has them in hand and who looks at them now. */
export function QueueTable({ c, rows, caption, messages, ordered, chooses = false }: TableGiven) {
  const { head } = c.get('t').deskQueue;
  const { states } = c.get('t').desk;
  return (
    <Table
      caption={caption}
      ordered={ordered}
      stacked
      named={[5, 6]}
      head={[head.deadline, head.number, head.applicant, head.service, head.stage, head.turn, head.officer, head.open]}
      rows={rows.map((row) => {
        const { application, number, applicant, service, overdue, officer, openBy } = row;
        return [
          chooses ? (
            <Chosen c={c} row={row} />
          ) : (
            <DeadlineInWords deadline={row.deadline} warning={row.warning} stage={row.stage} silence={row.silence} />
          ),
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
          </>,
          <span class="queue-words queue-name">{applicant}</span>,
          <span class="queue-words">{service.shortName}</span>,
          overdue ? <strong>{c.get('t').deskFees.overdue}</strong> : <span class="muted">{states[application.state]}</span>,
          <span class="queue-words">{turnOf(c, application)}</span>,
          officer === null ? null : nameOf(c, officer),
          openBy.length === 0 ? null : <OpenBy c={c} openBy={openBy} />,
        ];
      })}
    />
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
      <DeadlineInWords deadline={row.deadline} warning={row.warning} stage={row.stage} silence={row.silence} />
    </span>
  );
}

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
