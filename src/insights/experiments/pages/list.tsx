import { wholeNumber } from '../../../catalogue/formats.ts';
import { TableLink } from '../../../web/components/table-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Experiment, StoredLook } from '../experiment.ts';
import { looks, nameOf, verdictFor, verdictSentence } from '../in-words.ts';

type Listed = { experiments: readonly Experiment[]; looks: ReadonlyMap<string, readonly StoredLook[]>; mayPlan: boolean };

/** Every film and sentence that was ever compared, each with its verdict in one sentence. */
export function effectsPage(c: PortalContext, { experiments, looks: told, mayPlan }: Listed) {
  const t = c.get('t');
  const words = t.effects;
  const rows = experiments.map((each) => {
    const of = told.get(each.id) ?? [];
    const look = looks[each.kind === 'trend' ? 'unseen' : verdictFor(each, of)];
    return [
      <a href={paths.effect(each.id)}>{nameOf(t, c.get('portal').catalogue, each)}</a>,
      <span class={`case-state effect-said ${look.kind}`}>
        <Icon name={look.icon} />
        <span>{verdictSentence(t, each, of)}</span>
      </span>,
      peopleOf(each),
      <>
        {words.states[each.state]}
        {each.invented ? <span class="muted"> · {words.invented}</span> : null}
      </>,
    ];
  });
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.hurdles}>{t.hurdles.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {mayPlan ? (
        <div class="acts">
          <LinkButton href={paths.effectNew}>{words.plan}</LinkButton>
          <LinkButton href={paths.effectTrendNew} kind="secondary">
            {words.watchTrend}
          </LinkButton>
        </div>
      ) : null}
      <p>
        <a href={paths.effectSkills}>{words.skills.link}</a>
      </p>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{words.emptyTitle}</strong>
          </p>
          <p>{words.emptyText}</p>
          <p class="muted">{words.emptyTrend}</p>
        </Panel>
      ) : (
        <div class="effect-list">
          <Table
            caption={words.table}
            stacked
            named={[2, 3]}
            head={[words.head.what, words.head.verdict, words.head.people, words.head.state]}
            rows={rows}
          />
        </div>
      )}
      <div class="acts">
        <TableLink href={paths.effectsCsv} download="pengaruh.csv">
          {words.csv.table}
        </TableLink>
        <TableLink href={paths.effectOutcomesCsv} download={words.csv.files.outcomes}>
          {words.csv.outcomes}
        </TableLink>
        <TableLink href={paths.effectTrendsCsv} download={words.csv.files.trends}>
          {words.csv.trends}
        </TableLink>
        <TableLink href={paths.effectsDictionary} icon="book" download="pengaruh-arti-kolom.csv">
          {words.csv.dictionary}
        </TableLink>
      </div>
    </>,
  );
}

function peopleOf({ figures }: Experiment): string {
  if (figures === null) return '';
  const people =
    figures.kind === 'counts'
      ? figures.people.with + figures.people.without
      : figures.weeks.reduce((sum, { started }) => sum + started, 0);
  return wholeNumber(people);
}
