import { MOST_ITEMS } from '../../batches/rules.ts';
import type { BatchStanding } from '../../batches/rules.ts';
import type { Batch, BatchItem } from '../../batches/store.ts';
import { TableLink } from '../../web/components/table-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';

/** How often the page asks again without JavaScript, in seconds. */
const REFRESH_SECONDS = 3;

/** What is done with many applications: how far it is, and what became of each. */
export function batchPage(c: PortalContext, { batch, standing }: { batch: Batch; standing: BatchStanding }) {
  const t = c.get('t');
  const words = t.deskBatch;
  const { id, kind, items, stoppedBy, stopAskedAt } = batch;
  const count = (state: BatchItem['state']) => items.filter((each) => each.state === state).length;
  const [done, refused, left] = [count('done'), count('refused'), count('waiting')];
  const resumes = standing === 'lost' && kind !== 'sign';
  const isRunning = standing === 'running' || resumes;
  const said = resumes ? words.resumes : words.standings[standing];
  return page(
    c,
    { title: words.titles[kind], area: 'desk', refresh: isRunning ? REFRESH_SECONDS : undefined },
    <>
      <BackLink href={kind === 'sign' ? paths.signing : paths.desk}>
        {kind === 'sign' ? t.desk.signing.title : words.back}
      </BackLink>
      <h1>{words.titles[kind]}</h1>
      <div aria-live="polite" data-poll={isRunning ? true : undefined}>
        <p>{words.progress(done + refused, items.length)}</p>
        <progress max={items.length} value={done + refused} aria-label={words.progressLabel} />
        <Notice kind={standing === 'done' && refused === 0 ? 'success' : isRunning ? 'info' : 'wait'} title={said}>
          {stoppedBy === null ? undefined : <p>{stoppedBy === 'officer' ? words.byOfficer : refusalInWords(t, stoppedBy)}</p>}
        </Notice>
        <p class="muted">{words.counts(done, refused, left)}</p>
      </div>
      {isRunning ? (
        stopAskedAt === null ? (
          <Form c={c} action={paths.deskBatchStop(id)}>
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
        rows={items.map((item) => [<a href={paths.deskCase(item.number)}>{item.number}</a>, resultOf(t, batch, item, isRunning)])}
      />
      <TableLink href={paths.deskBatchCsv(id)} download="laporan.csv">
        {words.export}
      </TableLink>
    </>,
  );
}

function resultOf(t: Texts, { kind }: Batch, { state, outcome, refusal }: BatchItem, isRunning: boolean): string {
  const words = t.deskBatch;
  if (state === 'done') return words.done[kind](outcome ?? '');
  if (refusal !== null) return refusalInWords(t, refusal);
  return words.waiting[isRunning ? 'running' : 'over'];
}

/** Why one was left as it was, in a sentence: of signing, else of the desk. */
export function refusalInWords(t: Texts, refusal: string): string {
  const known: Readonly<Record<string, string>> = { ...t.desk.signing.refusals, ...t.deskBatch.refusals };
  return known[refusal] ?? refusal;
}

/** Nothing was ticked, or too much, or nothing chosen to do with it. */
export function nothingChosenPage(c: PortalContext, fault: 'none' | 'many' | 'act', back: string) {
  const words = c.get('t').deskBatch;
  const said = fault === 'many' ? words.faults.many(MOST_ITEMS) : words.faults[fault];
  return page(
    c,
    { title: words.bar.label, area: 'desk', error: true, status: 422 },
    <>
      <BackLink href={back}>{words.back}</BackLink>
      <h1>{words.bar.label}</h1>
      <Notice kind="danger" title={said} />
    </>,
  );
}

/** How many applications changed hands, and how many did not. */
export function assignedPage(c: PortalContext, { count, left }: { count: number; left: number }) {
  const words = c.get('t').deskBatch;
  return page(
    c,
    { title: words.bar.label, area: 'desk' },
    <>
      <BackLink href={paths.desk}>{words.back}</BackLink>
      <h1>{words.bar.label}</h1>
      <Notice kind={count === 0 ? 'wait' : 'success'} title={words.assigned(count)}>
        {left === 0 ? undefined : <p>{words.assignedText(left)}</p>}
      </Notice>
    </>,
  );
}
