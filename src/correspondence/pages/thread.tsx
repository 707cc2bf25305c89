import { momentShort } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { CaseMessage } from '../store-messages.ts';

type ThreadProps = {
  c: PortalContext;
  messages: readonly CaseMessage[];
  /** What the writer is called for who reads. */
  nameOf: (message: CaseMessage) => string;
};

/** What was written, the newest first, exactly as it was. */
export function Thread({ c, messages, nameOf }: ThreadProps) {
  const { office } = c.get('portal');
  const words = c.get('t').correspondence.messages;
  if (messages.length === 0) return <p class="hint">{words.empty}</p>;
  return messages
    .toReversed()
    .map((message) => (
      <Quote text={message.body} by={words.written(nameOf(message), momentShort(message.at, office))} own={message.author} />
    ));
}

/** Somebody's own words, with who wrote them and when. `own`: whose side, for its colour. */
export function Quote({ text, by, own }: { text: string; by: string; own: CaseMessage['author'] }) {
  return (
    <figure class={`quote by-${own}`}>
      <blockquote>{text}</blockquote>
      <figcaption>{by}</figcaption>
    </figure>
  );
}
