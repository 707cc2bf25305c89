import { momentShort } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { addressMasked } from '../address-masked.ts';
import { isFault } from '../fault-rules.ts';
import type { StoredMessage } from '../store.ts';

type UnsentGiven = {
  messages: readonly StoredMessage[];
  counts: { failed: number; waiting: number };
  most: number;
  /** How many were just queued again; null = none were asked for. */
  resent: number | null;
};

/** Messages that did not arrive: when, of which kind, why, and what happens next. What they say is not shown, and of an address little. */
export function unsentPage(c: PortalContext, { messages, counts, most, resent }: UnsentGiven) {
  const words = c.get('t').unsent;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {resent === null ? null : (
        <Notice kind={resent > 0 ? 'success' : 'info'} title={resent > 0 ? words.resentTitle : words.nothingLeft}>
          {resent > 0 ? <p>{words.resent(resent)}</p> : undefined}
        </Notice>
      )}
      {messages.length === 0 ? (
        <Notice kind="success" title={words.allWell} />
      ) : (
        <>
          <p>{words.count(counts.failed, counts.waiting)}</p>
          {counts.failed === 0 ? null : (
            <Form c={c} action={paths.allUnsentAgain}>
              <Button>{words.resendAll(counts.failed)}</Button>
            </Form>
          )}
          <Table
            caption={words.title}
            head={words.head}
            rows={messages.map((message) => cells(c, message))}
            stacked
            named={[2]}
          />
          {messages.length < most ? null : <p class="hint">{words.shown(most)}</p>}
        </>
      )}
    </>,
  );
}

function cells(c: PortalContext, message: StoredMessage) {
  const { inbox, unsent: words } = c.get('t');
  const { office } = c.get('portal');
  const { fault, sender, content, attempts, kind } = message;
  const time = momentShort(message.createdAt, office);
  const way = sender === 'portal' || sender === 'outbox' ? sender : inbox.ways[sender];
  return [
    <time datetime={message.createdAt.toISOString()}>{time}</time>,
    words.kinds[kind],
    <>
      {way} <span class="whole muted">{addressMasked(content.to)}</span>
    </>,
    <>
      {fault !== null && isFault(fault) ? words.faults[fault] : words.unknownFault}
      {attempts > 1 ? <span class="muted"> {words.tries(attempts)}.</span> : null}
    </>,
    <Next c={c} message={message} time={time} />,
  ];
}

function Next({ c, message, time }: { c: PortalContext; message: StoredMessage; time: string }) {
  const words = c.get('t').unsent;
  const { office } = c.get('portal');
  if (message.state === 'queued') return <>{words.next.again(momentShort(message.againAt ?? message.createdAt, office))}</>;
  if (message.state === 'passed_on') return <>{words.next.passedOn}</>;
  if (message.kind === 'code') return <>{words.next.over}</>;
  return (
    <Form c={c} action={paths.unsentAgain(message.id)}>
      <button class="action" type="submit" aria-label={words.resendOne(time, words.kinds[message.kind])}>
        <span>{words.resend}</span>
      </button>
    </Form>
  );
}
