import { ActionLink } from '../../web/components/action-link.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { faultCells } from '../fault-words.ts';
import type { ImportGiven } from './import.tsx';

/** What is wrong in a file, row by row; the whole list as a file. */
export function Faults({ c, given }: { c: PortalContext; given: ImportGiven }) {
  const { found, faults, most } = given;
  const words = c.get('t').deskRegister;
  const shown = faults.slice(0, most);
  if (found.faulty === 0) return null;
  return (
    <section id="kesalahan">
      <h2>{words.faults}</h2>
      <p class="lead">{words.faultsLead}</p>
      <ActionLink href={paths.registerFaults(found.id)} icon="download">
        {words.faultFile}
      </ActionLink>
      <Table
        caption={words.faults}
        stacked
        named={[0, 2]}
        head={words.faultHead}
        rows={shown.map((fault) => {
          const [row, column, shape, sentence] = faultCells(words, fault);
          return [row, <strong>{column}</strong>, <code class="whole">{shape}</code>, sentence];
        })}
      />
      {faults.length > most ? (
        <p>
          <a href={paths.registerFindings(found.id, shown.at(-1)?.id ?? 0)}>{words.more}</a>
        </p>
      ) : null}
    </section>
  );
}

/** Which permits of the register a file changes, and in what. */
export function Changes({ c, given, title }: { c: PortalContext; given: ImportGiven; title: string }) {
  const { changes, most } = given;
  const words = c.get('t').deskRegister;
  if (changes.length === 0) return null;
  const nameOf = (field: string) => (field === 'answers' ? words.answers : words.named(field));
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        stacked
        named={[0]}
        head={words.changeHead}
        rows={changes
          .slice(0, most)
          .map(({ row, column, reason }) => [String(row), <strong>{column}</strong>, reason.split(',').map(nameOf).join(', ')])}
      />
      {changes.length > most ? <p class="hint">{words.shown(most)}</p> : null}
    </section>
  );
}
