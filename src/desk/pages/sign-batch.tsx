import { MOST_LETTERS } from '../../permits/batch-rules.ts';
import type { BatchStanding } from '../../permits/batch-rules.ts';
import type { Batch, BatchLetter } from '../../permits/store-batches.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** How often the page asks again without JavaScript, in seconds. */
const REFRESH_SECONDS = 3;

/** Letters that are signed together: how far it is, and what became of each. */
export function signBatchPage(c: PortalContext, { batch, standing }: { batch: Batch; standing: BatchStanding }) {
  const { signing } = c.get('t').desk;
  const words = signing.batch;
  const { id, letters, reason, stopAskedAt } = batch;
  const count = (state: BatchLetter['state']) => letters.filter((each) => each.state === state).length;
  const [signed, refused, left] = [count('signed'), count('refused'), count('waiting')];
  const isRunning = standing === 'running';
  return page(
    c,
    { title: words.title, area: 'desk', refresh: isRunning ? REFRESH_SECONDS : undefined },
    <>
      <BackLink href={paths.signing}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <div aria-live="polite" data-poll={isRunning ? true : undefined}>
        <p>{words.progress(signed + refused, letters.length)}</p>
        <progress max={letters.length} value={signed + refused} aria-label={words.progressLabel} />
        <Notice
          kind={standing === 'done' && refused === 0 ? 'success' : isRunning ? 'info' : 'wait'}
          title={words.standings[standing]}
        >
          {reason === null ? undefined : <p>{reason === 'officer' ? words.byOfficer : signing.refusals[reason]}</p>}
        </Notice>
        <p class="muted">{words.counts(signed, refused, left)}</p>
      </div>
      {isRunning ? (
        stopAskedAt === null ? (
          <Form c={c} action={paths.letterBatchStop(id)}>
            <Button kind="secondary">{words.stop}</Button>
          </Form>
        ) : (
          <p>{words.stopping}</p>
        )
      ) : null}
      <Table
        caption={words.table}
        stacked
        head={[words.head.number, words.head.result]}
        rows={letters.map((letter) => [
          <a href={paths.deskCase(letter.number)}>{letter.number}</a>,
          resultOf(c, letter, isRunning),
        ])}
      />
      <ActionLink href={paths.letterBatchCsv(id)} icon="download" download="tanda-tangan-bersama.csv">
        {words.export}
      </ActionLink>
    </>,
  );
}

function resultOf(c: PortalContext, { state, permitNumber, reason }: BatchLetter, isRunning: boolean): string {
  const { signing } = c.get('t').desk;
  if (state === 'signed') return signing.batch.signed(permitNumber ?? '');
  if (reason !== null) return signing.refusals[reason];
  return signing.batch.waiting[isRunning ? 'running' : 'over'];
}

/** Nothing that can be signed was ticked, or too much. */
export function nothingChosenPage(c: PortalContext, fault: 'noneChosen' | 'tooMany') {
  const { signing } = c.get('t').desk;
  const said = fault === 'tooMany' ? signing.tooMany(MOST_LETTERS) : signing.noneChosen;
  return page(
    c,
    { title: signing.batch.title, area: 'desk', error: true, status: 422 },
    <>
      <BackLink href={paths.signing}>{signing.batch.back}</BackLink>
      <h1>{signing.batch.title}</h1>
      <Notice kind="danger" title={said} />
    </>,
  );
}
