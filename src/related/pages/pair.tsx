import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { momentShort } from '../../catalogue/formats.ts';
import type { HeldDocument } from '../../applications/store-documents.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { compareAnswers } from '../duplicate-rules.ts';
import type { Duplicate } from '../load-related.ts';
import type { PairSide } from '../load-pair.ts';

type PairGiven = { one: PairSide; other: PairSide; found: Duplicate | null };

/** Two applications side by side: where their answers differ, and which files are the very same. An officer says what they are; nothing is decided by it. */
export function pairPage(c: PortalContext, { one, other, found }: PairGiven) {
  const t = c.get('t').deskRelated;
  const { office } = c.get('portal');
  const verdict = found?.verdict ?? null;
  return page(
    c,
    { title: t.pairTitle, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskCase(one.number)}>{one.number}</BackLink>
      <h1>{t.pairTitle}</h1>
      {verdict === null ? null : (
        <Notice
          kind="info"
          title={t.found(verdict.verdict === 'duplicate', other.number, verdict.officer, momentShort(verdict.at, office))}
        />
      )}
      <section>
        <h2>{t.why}</h2>
        {found === null || found.reasons.length === 0 ? <p>{t.noReason}</p> : null}
        <ul class="case-list-of-words">
          {(found?.reasons ?? []).map((reason) => (
            <li>{t.reasons[reason]}</li>
          ))}
        </ul>
      </section>
      <AnswersTable c={c} one={one} other={other} />
      <DocumentPairs c={c} one={one} other={other} />
      <section>
        <h2>{t.verdictTitle}</h2>
        <p class="muted">{t.verdictText}</p>
        <Form c={c} action={paths.deskPair(one.number, other.number)}>
          <div class="acts">
            <Button kind="secondary" name="penilaian" value="bukan">
              {t.different}
            </Button>
            <Button kind="secondary" name="penilaian" value="ganda">
              {t.duplicate(other.number)}
            </Button>
          </div>
        </Form>
      </section>
    </>,
  );
}

type Sides = { c: PortalContext; one: PairSide; other: PairSide };

function AnswersTable({ c, one, other }: Sides) {
  const t = c.get('t').deskRelated;
  const { office } = c.get('portal');
  const inWords = ({ form }: PairSide) =>
    form.pages
      .flatMap(({ questions }) => questions)
      .map((question) => ({
        question: question.label,
        answer: answerInWords(question, form.answers[question.id] ?? '', office),
      }));
  const rows = compareAnswers(inWords(one), inWords(other));
  return (
    <section class="table" aria-label={t.answers} {...{ tabindex: 0 }}>
      <h2>{t.answers}</h2>
      <p class="muted">{t.onlyDifferent(rows.filter(({ same }) => !same).length, rows.length)}</p>
      <table class="pair-answers">
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            {[one, other].map((side) => (
              <th scope="col">
                <a href={paths.deskCase(side.number)}>{side.number}</a> · {side.applicant} · {side.service.shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.same ? undefined : 'pair-differs'}>
              <th scope="row">
                {row.question}
                {row.same ? null : <span class="differs-word">{t.differs}</span>}
              </th>
              <td>{row.one || t.noAnswer}</td>
              <td>{row.other || t.noAnswer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const twins = (held: HeldDocument, side: PairSide): boolean =>
  side.documents.some(({ file }) => file.sha256 === held.file.sha256);

function DocumentPairs({ c, one, other }: Sides) {
  const t = c.get('t').deskRelated;
  const requirements = [...new Set([...one.documents, ...other.documents].map(({ requirement }) => requirement))];
  const nameOf = (id: string) =>
    [...one.service.requirements, ...other.service.requirements].find((each) => each.id === id)?.name ?? id;
  const cell = (id: string, side: PairSide, beside: PairSide) => {
    const held = side.documents.find(({ requirement }) => requirement === id);
    if (held === undefined) return <p class="muted">{t.noDocument}</p>;
    return (
      <a class="pair-file" href={paths.file(held.file.id)} target="_blank" rel="noopener">
        <img src={paths.filePicture(held.file.id)} alt={`${nameOf(id)}, ${side.number}`} loading="lazy" />
        {twins(held, beside) ? (
          <span class="case-state bad">
            <Icon name="warning" />
            <span>{t.sameFile}</span>
          </span>
        ) : null}
      </a>
    );
  };
  return (
    <section>
      <h2>{t.documents}</h2>
      {requirements.map((id) => (
        <div class="pair-documents">
          <h3>{nameOf(id)}</h3>
          {cell(id, one, other)}
          {cell(id, other, one)}
        </div>
      ))}
    </section>
  );
}
