import { offeredReasons } from '../../catalogue/reason.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { mayKeep } from '../may-keep.ts';
import { REASON_LISTS } from '../overlay-rules.ts';
import type { ReasonList } from '../overlay-rules.ts';
import { reasonsOf, shapeOf } from '../reason-rules.ts';
import type { AnyReason } from '../reason-rules.ts';
import { DoneNotice } from './frame.tsx';
import type { Done } from './frame.tsx';

/** Every list of reasons, with what applicants read of each. */
export function reasonsPage(c: PortalContext, done: Done) {
  const t = c.get('t');
  const words = t.administration.reasons;
  const parts = c.get('portal').officeParts;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DoneNotice c={c} done={done} />
      {REASON_LISTS.map((list) => {
        const all = reasonsOf(parts, list);
        const retired = all.filter((reason) => reason.retired);
        const title = words.lists[list];
        return (
          <section id={list}>
            <h2>{title}</h2>
            <ReasonTable c={c} list={list} caption={title} reasons={offeredReasons(all)} />
            {retired.length === 0 ? null : (
              <Details summary={words.retiredTitle(retired.length)}>
                <ReasonTable c={c} list={list} caption={words.retiredTitle(retired.length)} reasons={retired} />
              </Details>
            )}
            {mayKeep(c) ? (
              <p>
                <LinkButton href={paths.officeReasonNew(list)} kind="secondary" icon="plus">
                  {words.add(title)}
                </LinkButton>
              </p>
            ) : null}
          </section>
        );
      })}
    </>,
  );
}

type TableGiven = { c: PortalContext; list: ReasonList; caption: string; reasons: readonly AnyReason[] };

function ReasonTable({ c, list, caption, reasons }: TableGiven) {
  const words = c.get('t').administration.reasons;
  const { changes } = c.get('portal').officeParts;
  const isChanged = (code: string) =>
    changes.some(({ part, key, by }) => part === 'reason' && key === `${list}/${code}` && by === 'browser');
  return (
    <Table
      caption={caption}
      head={words.head}
      rows={reasons.map((reason) => [
        mayKeep(c) ? <a href={paths.officeReason(list, reason.code)}>{reason.label}</a> : reason.label,
        shapeOf(list)
          .read.map((part) => reason[part])
          .join(' '),
        <>
          {reason.retired ? words.retired : words.inUse}
          {isChanged(reason.code) ? <span class="below muted">{words.changed}</span> : null}
        </>,
      ])}
      stacked
      named={[1, 2]}
    />
  );
}
