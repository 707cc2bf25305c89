import { momentInWords, signedDecimal, wholeNumber } from '../../../catalogue/formats.ts';
import { TableLink } from '../../../web/components/table-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import { isFew, isTold } from '../../few-rules.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import { SKILLS } from '../literacy-rules.ts';
import type { Change, Share } from '../literacy-rules.ts';
import type { LiteracyFigures } from '../store.ts';

/** How people's skills changed: what they say of themselves, and what they do. */
export function literacyFiguresPage(c: PortalContext, told: { figures: LiteracyFigures; at: Date } | null) {
  const t = c.get('t');
  const words = t.effects.skills;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.effects}>{t.effects.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {c.get('portal').config.mode === 'demo' ? <p class="hint">{t.hurdles.demo}</p> : null}
      {told === null ? (
        <Panel>
          <p>
            <strong>{words.empty}</strong>
          </p>
          <p class="muted">{words.emptyText}</p>
        </Panel>
      ) : (
        <>
          <p class="muted">
            {words.answered(peopleInWords(t, told.figures.answered.first), peopleInWords(t, told.figures.answered.after))}
          </p>
          <h2>{words.saidTitle}</h2>
          <Table
            caption={words.saidTitle}
            stacked
            named={[1, 2, 3]}
            head={[words.head.skill, words.head.before, words.head.after, words.head.change]}
            rows={[
              ...SKILLS.map((skill) => changeRow(t, t.literacy.questions[skill], told.figures.skills[skill])),
              changeRow(t, words.all, told.figures.all),
            ]}
          />
          <h2>{words.doneTitle}</h2>
          <Table
            caption={words.doneTitle}
            stacked
            named={[1]}
            head={[words.head.application, words.head.alone]}
            rows={(['first', 'next'] as const).map((which) => [words[which], shareInWords(t, told.figures.alone[which])])}
          />
          {told.figures.films === null ? null : (
            <>
              <h2>{words.filmsTitle}</h2>
              <Table
                caption={words.filmsTitle}
                stacked
                named={[1]}
                head={[words.head.application, words.head.watched]}
                rows={(['first', 'next', 'noMore'] as const).map((which) => [
                  words.films[which],
                  shareInWords(t, told.figures.films?.[which] ?? { count: 0, of: 0 }),
                ])}
              />
            </>
          )}
          <p>
            <TableLink href={paths.effectSkillsCsv} download="kemampuan.csv">
              {words.csvLink}
            </TableLink>
          </p>
          <p class="hint">{words.note}</p>
          <p class="hint">{t.effects.todo.computedAt(momentInWords(told.at, c.get('portal').office))}</p>
        </>
      )}
    </>,
  );
}

const peopleInWords = (t: Texts, count: number): string => (isFew(count) ? t.effects.people.few : wholeNumber(count));

function changeRow(t: Texts, label: string, change: Change | null) {
  const words = t.effects.skills;
  if (change === null) return [label, '-', '-', <span class="muted">{words.tooFew}</span>];
  const { low, high } = change.interval;
  return [label, number(change.before), number(change.after), words.change(number(change.change), number(low), number(high))];
}

function shareInWords(t: Texts, share: Share) {
  const words = t.effects.skills;
  if (!isTold(share)) return <span class="muted">{words.tooFew}</span>;
  const { low, high } = wilsonInterval(share);
  return words.share(per100(share.count / share.of), per100(low), per100(high), wholeNumber(share.of));
}

const number = (value: number): string => signedDecimal(value, 1);

const per100 = (value: number): string => wholeNumber(Math.round(100 * value));
