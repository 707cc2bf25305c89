import { momentInWords } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { StoredMessage } from '../store.ts';
import { MessageBody } from './message-body.tsx';

type InboxGiven = {
  notices: readonly StoredMessage[];
  /** Where the older ones begin; null = these are the oldest. */
  olderFrom: number | null;
  /** Not the first page. */
  isOlder: boolean;
};

/** A person's notices, the newest first; what they have not seen before is marked. */
export function inboxPage(c: PortalContext, { notices, olderFrom, isOlder }: InboxGiven) {
  const t = c.get('t');
  const words = t.inbox.page;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      {isOlder ? (
        <BackLink href={paths.inbox}>{words.newest}</BackLink>
      ) : (
        <BackLink href={paths.account}>{t.shell.nav.account}</BackLink>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {notices.length === 0 ? <p>{words.empty}</p> : notices.map((notice) => <Notice c={c} notice={notice} />)}
      {olderFrom === null ? null : (
        <ActionLink href={paths.inboxBefore(olderFrom)} icon="clock">
          {words.older}
        </ActionLink>
      )}
      <ActionLink href={paths.accountNoticesForm} icon="message">
        {words.choose}
      </ActionLink>
    </>,
  );
}

function Notice({ c, notice }: { c: PortalContext; notice: StoredMessage }) {
  const { office, config } = c.get('portal');
  const heading = `pesan-${notice.id}`;
  const isNew = notice.readAt === null;
  return (
    <article class={isNew ? 'panel message new' : 'panel message'} aria-labelledby={heading}>
      <h2 id={heading}>
        {isNew ? <span class="new-mark">{c.get('t').inbox.page.unread}</span> : null} {notice.content.subject}
      </h2>
      <p class="hint">
        <time datetime={notice.createdAt.toISOString()}>{momentInWords(notice.createdAt, office)}</time>
      </p>
      <p>
        <MessageBody text={notice.content.body} url={config.url} />
      </p>
    </article>
  );
}
