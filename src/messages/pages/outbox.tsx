import { phoneMasked } from '../../accounts/phone-in-words.ts';
import { momentInWords } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import type { StoredMessage } from '../store.ts';
import { MessageBody } from './message-body.tsx';

/** The demo's outbox, the newest message first. `back`: where a code is waited for. */
export function outboxPage(c: PortalContext, { messages, back }: { messages: readonly StoredMessage[]; back: string | null }) {
  const words = c.get('t').messages.outbox;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      {back === null ? null : <BackLink href={back}>{words.back}</BackLink>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {messages.length === 0 ? <p>{words.empty}</p> : messages.map((message) => <Message c={c} message={message} />)}
    </>,
  );
}

function Message({ c, message }: { c: PortalContext; message: StoredMessage }) {
  const { office } = c.get('portal');
  const heading = `message-${message.id}`;
  return (
    <article class="panel message" aria-labelledby={heading}>
      <h2 id={heading}>{message.content.subject}</h2>
      <p class="hint">
        {c.get('t').messages.outbox.to(phoneMasked(message.content.to))} ·{' '}
        <time datetime={message.createdAt.toISOString()}>{momentInWords(message.createdAt, office)}</time>
      </p>
      <p>
        <MessageBody text={message.content.body} url={c.get('portal').config.url} />
      </p>
    </article>
  );
}
