import { Answers } from '../../web/components/answers.tsx';
import { Details } from '../../web/components/details.tsx';
import type { Letter } from '../letter/letter.ts';

/** What stands on a letter, for who cannot see its picture. @param summary what opens it. */
export function LetterInWords({ letter, summary }: { letter: Letter; summary: string }) {
  return (
    <Details summary={summary}>
      <h2>{letter.title}</h2>
      <p>{letter.opening}</p>
      <Answers rows={letter.rows.map(({ label, value }) => ({ question: label, answer: value }))} />
      <Numbered title={letter.words.considering} entries={letter.considering} />
      <Numbered title={letter.words['legal-basis']} entries={letter['legal-basis']} />
      <Numbered title={letter.words.terms} entries={letter.terms} />
      <Numbered title={letter.words.copies} entries={letter.copies} />
    </Details>
  );
}

function Numbered({ title, entries }: { title: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {entries.map((entry) => (
          <li>{entry}</li>
        ))}
      </ol>
    </>
  );
}
