import { momentShort } from '../../../catalogue/formats.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { ListedMessage } from '../message.ts';
import type { Topic } from '../message-list.ts';
import type { Wording } from '../store-wordings.ts';

type ListGiven = {
  topics: Readonly<Record<Topic, readonly ListedMessage[]>>;
  /** The words that count now, where the office has some. */
  wordings: readonly Wording[];
  mayChange: boolean;
};

/** Every message that Pintu sends: to whom, and whose words it has. */
export function wordingListPage(c: PortalContext, { topics, wordings, mayChange }: ListGiven) {
  const words = c.get('t').wording;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{mayChange ? words.lead : words.leadReading}</p>
      {Object.entries(topics).map(([topic, messages]) => {
        const title = words.topics[topic as Topic];
        return (
          <section class="wording-topic">
            <h2>{title}</h2>
            <Table
              caption={title}
              head={words.head}
              rows={messages.map((message) => cells(c, message, wordings))}
              stacked
              named={[1, 2, 3]}
            />
          </section>
        );
      })}
    </>,
  );
}

function cells(c: PortalContext, { code, to }: ListedMessage, wordings: readonly Wording[]) {
  const words = c.get('t').wording;
  const { office } = c.get('portal');
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
}
