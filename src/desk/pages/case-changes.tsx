import type { AnswerChange, DocumentChange } from '../../changes/change-rules.ts';
import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';
import { nameOf } from './case-background.tsx';

type ChangesGiven = { c: PortalContext; found: Case; onlyChanged: boolean };

/** After a correction the first thing to read: what was asked, what came of it, and what stayed as it was. It stands in the form of the check. */
export function CaseChanges({ c, found, onlyChanged }: ChangesGiven) {
  const t = c.get('t').deskChanges;
  if (found.changes === null) return null;
  const { changes, untouched } = found.changes;
  const asked = changes.filter((each) => each.asked);
  const others = changes.filter((each) => !each.asked);
  return (
    <section class="case-changes" aria-labelledby="perubahan">
      <div class="case-answers-head">
        <h2 id="perubahan">{t.title(changes.filter(({ changed }) => changed).length)}</h2>
        <button
          type="submit"
          class="action"
          name="lihat"
          value={onlyChanged ? 'tampil-semua' : 'tampil-berubah'}
          formaction={paths.deskLook(found.number)}
        >
          <span>{onlyChanged ? t.showAll : t.showChanged}</span>
        </button>
      </div>
      <input type="hidden" name="tampil" value={onlyChanged ? 'berubah' : 'semua'} />
      <h3>{t.asked}</h3>
      <ul class="changes">
        {asked.map((change) => (
          <Changed c={c} found={found} change={change} />
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3>{t.others}</h3>
          <ul class="changes">
            {others.map((change) => (
              <Changed c={c} found={found} change={change} />
            ))}
          </ul>
        </>
      )}
      <p class="muted">{t.untouched(untouched.answers, untouched.documents)}</p>
    </section>
  );
}

type ChangeGiven = { c: PortalContext; found: Case; change: AnswerChange | DocumentChange };

function Changed({ c, found, change }: ChangeGiven) {
  const t = c.get('t').deskChanges;
  const { office } = c.get('portal');
  const round = Math.max(0, ...found.corrections.map((each) => each.round));
  const asked = found.corrections.find((each) => each.round === round && each.kind === change.kind && each.item === change.item);
  const reason = office.reasons.corrections.find(({ code }) => code === asked?.reason);
  return (
    <li>
      <p>
        <strong>{nameOf(found, change.kind, change.item)}</strong>
        {reason === undefined ? '' : `: ${reason.label}`}
      </p>
      {asked?.note == null ? null : <p class="reads-note">{asked.note}</p>}
      {change.changed ? null : (
        <p class="case-state bad">
          <Icon name="x" />
          <span>{t.leftAlone}</span>
        </p>
      )}
      {change.kind === 'question' ? (
        <TwoAnswers c={c} found={found} change={change} />
      ) : (
        <TwoFiles c={c} found={found} change={change} />
      )}
    </li>
  );
}

function TwoAnswers({ c, found, change }: Omit<ChangeGiven, 'change'> & { change: AnswerChange }) {
  const t = c.get('t').deskChanges;
  const question = found.service.pages.flatMap(({ questions }) => questions).find(({ id }) => id === change.item);
  const inWords = (answer: string) =>
    (question === undefined ? answer : answerInWords(question, answer, c.get('portal').office)) || c.get('t').desk.case.noAnswer;
  if (!change.changed) return <p>{inWords(change.after)}</p>;
  return (
    <dl class="two">
      <div>
        <dt>{t.before}</dt>
        <dd>{inWords(change.before)}</dd>
      </div>
      <div class="new">
        <dt>{t.now}</dt>
        <dd>{inWords(change.after)}</dd>
      </div>
    </dl>
  );
}

function TwoFiles({ c, found, change }: Omit<ChangeGiven, 'change'> & { change: DocumentChange }) {
  const t = c.get('t').deskChanges;
  const { office } = c.get('portal');
  const { before, after } = change;
  const mark = before === null ? undefined : found.marks.get(before.id);
  const one = (label: string, version: typeof before, isNew: boolean) => (
    <div class={isNew ? 'new' : undefined}>
      <dt>{label}</dt>
      <dd>
        {version === null ? (
          t.noFile
        ) : (
          <a class="two-file" href={paths.file(version.file.id)} target="_blank" rel="noopener">
            <img class="case-thumbnail" src={paths.filePicture(version.file.id)} alt="" width="64" height="44" />
            <span>{t.sent(momentShort(version.uploadedAt, office))}</span>
          </a>
        )}
      </dd>
    </div>
  );
  if (!change.changed) return null;
  return (
    <>
      <dl class="two">
        {one(t.before, before, false)}
        {one(t.now, after, true)}
      </dl>
      {mark === undefined || before === null ? null : (
        <p class="muted">{c.get('t').deskViewing.marked(c.get('t').marks.place(mark, before.file.pages))}</p>
      )}
      {before === null || after === null ? null : (
        <button
          type="submit"
          class="action"
          name="lihat"
          value={`bandingkan:${before.id}:${after.id}`}
          formaction={paths.deskLook(found.number)}
        >
          <Icon name="columns" />
          <span>
            {t.beside}
            <span class="visually-hidden"> {nameOf(found, 'document', change.item)}</span>
          </span>
        </button>
      )}
    </>
  );
}
