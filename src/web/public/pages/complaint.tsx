import { RowList } from '../../components/row-list.tsx';
import type { Row } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { NoMoney } from './no-money.tsx';

const WHATSAPP = 'https://wa.me/';

/** Where to complain, and how long an answer takes once the office has confirmed that. */
export function complaintPage(c: PortalContext) {
  const { office } = c.get('portal');
  const t = c.get('t').publicPages.complaint;
  const { channels, answeredWithinDays, settledWithinDays } = office.complaints;
  const rows = channels.map(({ name, text, url }): Row => ({
    icon: url === null ? 'flag' : url.startsWith(WHATSAPP) ? 'message' : 'globe',
    title: name,
    text,
    href: url ?? undefined,
  }));
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <RowList rows={rows} />
      {office.unconfirmed.includes('complaints') ? null : <p>{t.answered(answeredWithinDays, settledWithinDays)}</p>}
      <section>
        <h2>{t.whatToSay}</h2>
        <ul class="bullets">
          {t.sayList.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        <p>{t.safe}</p>
      </section>
      <NoMoney c={c} />
    </>,
  );
}
