import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import type { WordingShown } from '../wording/load-wording.ts';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';
import { ProposalCard } from './wording-proposal.tsx';
import type { OwnWords } from './wording-proposal.tsx';

/** How often the page asks again without JavaScript, in seconds. */
const REFRESH_SECONDS = 4;

type WordingGiven = {
  wording: WordingShown;
  done?: Done;
  /** What somebody wrote instead of a proposal, and what is wrong with it. */
  own?: OwnWords;
};

/** What a language model proposes for a service's texts, one decision after the other; and what the office's own list of words finds. */
export function wordingPage(c: PortalContext, designed: Designed, { wording, done = null, own }: WordingGiven) {
  const t = c.get('t').designer.wording;
  const { run, proposals, outdated } = wording;
  const isOpen = run !== null && (run.state === 'queued' || run.state === 'running');
  return designedPage(
    c,
    designed,
    {
      title: t.title,
      at: 'kata',
      done,
      status: own !== undefined ? 422 : done?.danger === true ? 409 : 200,
      error: own !== undefined,
      refresh: isOpen ? REFRESH_SECONDS : undefined,
    },
    <>
      <h2>{t.title}</h2>
      <p class="lead">{t.lead}</p>
      {isOpen ? (
        <Progress c={c} slug={designed.slug} run={run} />
      ) : (
        <>
          {run === null ? null : <Ended c={c} run={run} />}
          {proposals.length === 0 ? (
            run === null || run.state === 'failed' ? null : (
              <p>{t.noProposals}</p>
            )
          ) : (
            <section>
              <h2>{t.proposals(proposals.length)}</h2>
              {proposals.map((proposal) => (
                <ProposalCard c={c} slug={designed.slug} proposal={proposal} own={own?.id === proposal.id ? own : undefined} />
              ))}
            </section>
          )}
          {outdated === 0 ? null : <p class="hint">{t.outdatedSome(outdated)}</p>}
          <NotProposed c={c} wording={wording} />
          <Asking c={c} slug={designed.slug} wording={wording} />
        </>
      )}
      <Hints c={c} wording={wording} />
      <DecidedBefore c={c} wording={wording} />
    </>,
  );
}

type Run = NonNullable<WordingShown['run']>;

function Progress({ c, slug, run }: { c: PortalContext; slug: string; run: Run }) {
  const t = c.get('t').designer.wording;
  return (
    <>
      <div aria-live="polite" data-poll>
        <p>{t.running(run.done, run.all)}</p>
        <progress max={run.all} value={run.done} aria-label={t.progress} />
        {run.resumesAt === null ? null : (
          <p>
            {t.endpointFaults[run.fault ?? ''] ?? ''} {t.waiting(run.resumesAt)}
          </p>
        )}
        <p class="hint">{t.refreshing}</p>
      </div>
      {mayChange(c) ? (
        <Form c={c} action={paths.designedWording(slug, 'pembatalan')}>
          <Button kind="secondary">{t.cancel}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** The way to ask, and to go on with what was not asked; in one line where nobody can be asked. */
function Asking({ c, slug, wording }: { c: PortalContext; slug: string; wording: WordingShown }) {
  const t = c.get('t').designer.wording;
  const { asked, run, texts } = wording;
  const goesOn = asked !== null && run !== null && run.state !== 'done' && run.done < run.all && mayChange(c);
  return (
    <>
      {goesOn ? (
        <Form c={c} action={paths.designedWording(slug, 'kelanjutan')}>
          <Button>{t.goOn}</Button>
        </Form>
      ) : null}
      {asked === null ? (
        <p>{t.notConnected}</p>
      ) : texts === 0 ? (
        <p>{t.askNothing}</p>
      ) : mayChange(c) ? (
        <Form c={c} action={paths.designedPart(slug, 'kata')}>
          <p class="hint">{t.asks(asked.host, asked.model)}</p>
          <Button kind={goesOn || wording.proposals.length > 0 ? 'secondary' : 'primary'}>{t.ask}</Button>
          <p class="hint">{t.askAll(texts)}</p>
        </Form>
      ) : null}
    </>
  );
}

function Ended({ c, run }: { c: PortalContext; run: Run }) {
  const t = c.get('t').designer.wording;
  if (run.state === 'failed')
    return (
      <Notice kind="danger" title={t.failed(run.done, run.all)}>
        <p>{t.endpointFaults[run.fault ?? ''] ?? ''}</p>
      </Notice>
    );
  return <p>{run.state === 'cancelled' ? t.cancelled(run.done, run.all) : t.finished(run.all)}</p>;
}

/** What was asked about without a proposal coming of it. */
function NotProposed({ c, wording: { faulty, held, plain } }: { c: PortalContext; wording: WordingShown }) {
  const { wording: t, place } = c.get('t').designer;
  return (
    <>
      {plain === 0 ? null : <p class="hint">{t.plain(plain)}</p>}
      {faulty.length === 0 ? null : (
        <Details summary={t.faulty(faulty.length)}>
          <p>{t.faultyLead}</p>
          <ul class="rows">
            {faulty.map((each) => (
              <li class="row">
                <div class="row-words">
                  <p class="row-title">{place(each.place)}</p>
                  <p class="row-text">{each.before}</p>
                  {each.faults.map((fault) => (
                    <p class="row-text wording-fault">{t.answerFault(fault)}</p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {held.length === 0 ? null : (
        <Details summary={t.held(held.length)}>
          <p>{t.heldLead}</p>
          <ul class="bullets">
            {held.map((each) => (
              <li>{place(each.place)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Hints({ c, wording: { hints } }: { c: PortalContext; wording: WordingShown }) {
  const t = c.get('t');
  if (hints.length === 0) return null;
  return (
    <Details summary={`${t.designer.wording.fromList} (${hints.length})`}>
      <p>{t.desk.plainWords.lead}</p>
      <ul class="bullets">
        {hints.map((hint) => (
          <li>{t.desk.plainWords.hint(hint)}</li>
        ))}
      </ul>
    </Details>
  );
}

function DecidedBefore({ c, wording: { decided } }: { c: PortalContext; wording: WordingShown }) {
  const { wording: t, place } = c.get('t').designer;
  if (decided.length === 0) return null;
  return (
    <Details summary={t.decided}>
      <ul class="rows">
        {decided.map((each) => (
          <li class="row">
            <div class="row-words">
              <p class="row-title">{place(each.place)}</p>
              <p class="row-text">{each.state === 'refused' ? each.before : each.after}</p>
              <p class="row-text">{t.decidedBy[each.state](each.by, each.when)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Details>
  );
}
