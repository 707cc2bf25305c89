import { Details } from '../../components/details.tsx';
import { Facts } from '../../components/facts.tsx';
import { RowList } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { contactRows } from './contact-rows.tsx';
import { NoMoney } from './no-money.tsx';

/** People who help, and what is asked most. */
export function helpPage(c: PortalContext) {
  const { office } = c.get('portal');
  const { helpPage: t, help } = c.get('t').publicPages;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <RowList rows={contactRows(c)} />
      <Facts
        items={[
          { icon: 'building', label: help.address, value: office.address, note: office.shortName },
          { icon: 'clock', label: help.hours, value: office.hours.text },
        ]}
      />
      <NoMoney c={c} />
      <section>
        <h2>{t.questions}</h2>
        <div>
          {t.faq.map(({ question, answer }) => (
            <Details summary={question}>
              <p>{answer}</p>
            </Details>
          ))}
        </div>
      </section>
    </>,
  );
}
