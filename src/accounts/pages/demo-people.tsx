import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { demoPassword, worldPeople } from '../../world/people.ts';

/** The invented people of a demo, with what is needed to sign in as one of them; nothing in production. */
export function DemoPeople({ c }: { c: PortalContext }) {
  if (c.get('portal').config.mode !== 'demo') return null;
  const words = c.get('t').accounts.signIn;
  const rows = worldPeople.map((person) => [
    <>
      {person.name}
      <br />
      <span class="hint">{person.title}</span>
    </>,
    <span class="whole">{person.phone}</span>,
  ]);
  const head = words.demoHead;
  return (
    <section data-demo>
      <h2>{words.demoTitle}</h2>
      <p>
        {words.demoLead} <strong class="whole">{demoPassword}</strong>
      </p>
      <Table caption={words.demoTable} head={[head.who, head.phone]} rows={rows} />
    </section>
  );
}
