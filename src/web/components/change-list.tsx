import type { Change } from '../../catalogue/changes.ts';
import type { Texts } from '../texts/texts.ts';
import { useTexts } from './texts-context.ts';

/** What became different between two versions of a service: first what asks something of whoever has begun, then what is gone, then what is good to know. */
export function ChangeList({ changes, level = 'h2' }: { changes: readonly Change[]; level?: 'h2' | 'h3' }) {
  const t = useTexts().changes;
  const Heading = level;
  if (changes.length === 0) return <p>{t.none}</p>;
  return (
    <>
      {groupsOf(t, changes).map(({ title, members }) =>
        members.length === 0 ? null : (
          <section>
            <Heading>{title}</Heading>
            <ul class="rows">
              {members.map((change) => (
                <ChangeRow t={t} change={change} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

const groupsOf = (t: Texts['changes'], changes: readonly Change[]) => [
  { title: t.groups.todo, members: changes.filter(({ concern }) => concern === 'answer' || concern === 'upload') },
  { title: t.groups.gone, members: changes.filter(({ concern }) => concern === 'gone') },
  { title: t.groups.know, members: changes.filter(({ concern }) => concern === 'know') },
];

function ChangeRow({ t, change }: { t: Texts['changes']; change: Change }) {
  const { kind, name, lines } = changeInWords(t, change);
  return (
    <li class="row">
      <div class="row-words">
        {kind === null ? null : <p class="row-text">{kind}</p>}
        <p class="row-title">{name}</p>
        {lines.map((line) => (
          <p class="row-text">{line}</p>
        ))}
      </div>
    </li>
  );
}

/** A change in words: what it is, what it is about, and each respect in a line. */
export function changeInWords(t: Texts['changes'], change: Change): { kind: string | null; name: string; lines: string[] } {
  if (change.subject === 'fact') {
    const words = (said: string) => (change.fact === 'working-days' ? t.workingDays(said) : said === '' ? t.nothing : said);
    const name = t.facts[change.fact];
    if (change.fact === 'handled-here' || change.fact === 'handled-elsewhere')
      return { kind: null, name, lines: change.after === '' ? [] : [change.after] };
    return { kind: null, name, lines: [t.before(words(change.before)), t.after(words(change.after))] };
  }
  const kind = t[change.subject][change.how];
  if (!('details' in change)) return { kind, name: change.name, lines: [] };
  const lines =
    change.subject === 'question'
      ? change.details.map((detail) => t.questionAspects[detail.aspect](detail))
      : change.details.map((detail) => t.documentAspects[detail.aspect](detail));
  return { kind, name: change.name, lines };
}
