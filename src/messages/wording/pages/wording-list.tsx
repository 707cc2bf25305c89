import { momentShort } from '../../../catalogue/formats.ts';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { ListedMessage } from '../message.ts';
import type { Wording } from '../store-wordings.ts';

type ListGiven = {
  messages: readonly ListedMessage[];
  /** The words that count now, where the office has some. */
  wordings: readonly Wording[];
  mayChange: boolean;
};

/** Every message that Pintu sends: to whom, and whose words it has. */
export function wordingListPage(c: PortalContext, { messages, wordings, mayChange }: ListGiven) {
  const words = c.get('t').wording;
  const { office } = c.get('portal');
  const rows = messages.map(({ code, to }) => {
    const own = wordings.filter((each) => each.message === code && each.words !== null);
    const ofServices = own.filter(({ service }) => service !== '').length;
    const newest = own.toSorted((a, b) => b.id - a.id)[0];
    return [
      <a href={paths.wording(code)}>{words.titles[code] ?? code}</a>,
      words.receivers[to],
      <>
        {own.some(({ service }) => service === '') ? words.own : words.standard}
        {ofServices === 0 ? null : <span class="whole muted"> {words.ofServices(ofServices)}</span>}
      </>,
      newest === undefined ? '–' : <time datetime={newest.at.toISOString()}>{momentShort(newest.at, office)}</time>,
    ];
  });
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{mayChange ? words.lead : words.leadReading}</p>
      <Table caption={words.title} head={words.head} rows={rows} stacked named={[1, 2, 3]} />
    </>,
  );
}
