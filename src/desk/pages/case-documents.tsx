import { megabytes, momentShort } from '../../catalogue/formats.ts';
import { foundOn } from '../../applications/document-rules.ts';
import type { HeldDocument } from '../../applications/store-documents.ts';
import { knownByOf } from '../../catalogue/known-by.ts';
import type { Requirement } from '../../catalogue/service.ts';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { lookAt, wasMended } from '../check-rules.ts';
import type { Looks } from '../check-rules.ts';
import type { Case } from '../load-case.ts';
import { checkFields } from '../posted-looks.ts';
import { documentKeys, nextToLookAt, QUICK_FIELDS } from '../quick-look-rules.ts';
import type { CaseView } from './case.tsx';
import { MarkFields } from './mark-fields.tsx';
import { Because, YesNo } from './yes-no.tsx';

const documentOf = (found: Case, requirement: string): HeldDocument | null =>
  found.documents.find((held) => held.requirement === requirement) ?? null;

type ListGiven = { found: Case; looks: Looks; chosen: string | null; saving: boolean };

/** The documents to choose from. Who checks saves what was ticked by choosing the next one, so nothing is lost on the way. */
export function DocumentList({ found, looks, chosen, saving }: ListGiven) {
  const t = useTexts().desk.case;
  return (
    <nav class="case-list" aria-label={t.documents}>
      {found.form.documents.length === 0 ? <p class="muted">{t.noDocuments}</p> : null}
      <ul>
        {found.form.documents.map((requirement) => {
          const held = documentOf(found, requirement.id);
          const isChosen = requirement.id === chosen;
          const current = isChosen ? 'true' : undefined;
          const inside = (
            <>
              <Thumbnail held={held} />
              <span class="case-name">{requirement.name}</span>
              <LookState found={found} requirement={requirement} held={held} good={lookAt(looks, requirement.id).good} />
            </>
          );
          return (
            <li>
              {saving ? (
                // The error summary leads here while the document itself is not on the page.
                <button
                  type="submit"
                  name="dokumen"
                  value={requirement.id}
                  aria-current={current}
                  id={isChosen ? undefined : fieldId(requirement.id)}
                >
                  {inside}
                </button>
              ) : (
                <a href={paths.deskDocumentAt(found.number, requirement.id)} aria-current={current}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A small picture of a document, or a sheet where there is none. */
export function Thumbnail({ held }: { held: HeldDocument | null }) {
  return held === null ? (
    <span class="case-thumbnail">
      <Icon name="document" />
    </span>
  ) : (
    <img class="case-thumbnail" src={paths.filePicture(held.file.id)} alt="" width="64" height="44" />
  );
}

type LookGiven = { found: Case; requirement: Requirement; held: HeldDocument | null; good: boolean | null };

function LookState({ found, requirement, held, good }: LookGiven) {
  const t = useTexts().desk.case;
  if (good === true && held !== null) return <State icon="check" kind="good" words={t.looks.good} />;
  if (good === false) return <State icon="x" kind="bad" words={t.looks.bad} />;
  if (held !== null)
    return <State icon={null} kind="open" words={wasMended(found, 'document', requirement.id) ? t.looks.mended : t.looks.open} />;
  return <State icon={null} kind="open" words={requirement.mandatory ? t.mustBeSent : t.notSent} />;
}

function State({ icon, kind, words }: { icon: 'check' | 'x' | null; kind: 'good' | 'bad' | 'open'; words: string }) {
  return (
    <span class={`case-state ${kind}`}>
      {icon === null ? null : <Icon name={icon} />}
      <span>{words}</span>
    </span>
  );
}

type DocumentGiven = { c: PortalContext; found: Case; view: CaseView; chosen: Requirement };

/** The document that is looked at: what it is, what to look for in it, and the finding. */
export function CaseDocument({ c, found, view, chosen }: DocumentGiven) {
  const t = c.get('t').desk;
  const { office } = c.get('portal');
  const held = documentOf(found, chosen.id);
  const field = checkFields.document(chosen.id);
  const look = lookAt(view.looks, chosen.id);
  const fault = view.faults.find(({ key }) => key === chosen.id);
  const checks = chosen.checks.length > 0 ? chosen.checks : (office.checks.get(chosen.id) ?? []);
  const before = found.earlier.find(({ requirement }) => requirement === chosen.id);
  return (
    <section class="check" id={`periksa-${chosen.id}`}>
      <h2>{chosen.name}</h2>
      {held === null ? null : (
        <p class="muted">
          {t.case.facts(kindInWords(t.case.kinds, held.file.contentType), megabytes(held.file.bytes), held.file.pages)} ·{' '}
          {t.case.uploaded(momentShort(held.uploadedAt, office))}
        </p>
      )}
      {chosen.help === '' ? null : <p class="muted">{chosen.help}</p>}
      {held === null ? null : <Found c={c} file={held.file} requirement={chosen} />}
      {chosen.uncertain ? <Uncertain /> : null}
      {before === undefined ? null : <p class="muted">{t.case.earlier(stageInWords(t.states, before.stage), before.good)}</p>}
      {held === null || checks.length === 0 ? null : (
        <>
          <h3>{t.case.lookAt}</h3>
          <ul class="case-checks">
            {checks.map((check) => (
              <li>{check}</li>
            ))}
          </ul>
        </>
      )}
      {found.verbs.includes('check') ? (
        <>
          <YesNo
            id={chosen.id}
            name={field}
            legend={held === null ? t.case.withoutDocument(chosen.name) : t.case.documentGood(chosen.name)}
            good={look.good}
            error={fault === undefined ? undefined : t.faults[fault.reason](fault.name)}
          />
          {look.good === null ? <GoodAndOn c={c} found={found} looks={view.looks} requirement={chosen.id} /> : null}
          <Because
            field={field}
            what="document"
            label={t.case.reason}
            noteLabel={t.case.note}
            look={look}
            reasons={office.reasons.corrections}
          />
          {held === null ? null : <MarkFields c={c} held={held} field={field} mark={view.marks.get(held.id) ?? null} />}
        </>
      ) : null}
    </section>
  );
}

/** One press for the usual case: this one is good, and the next is shown. */
function GoodAndOn({ c, found, looks, requirement }: { c: PortalContext; found: Case; looks: Looks; requirement: string }) {
  const t = c.get('t').desk.case;
  const isLast = nextToLookAt(documentKeys(found.items), looks, requirement) === null;
  return (
    <button type="submit" name={QUICK_FIELDS.document} value={requirement} class="button secondary wide">
      <Icon name="check" />
      <span>{isLast ? t.goodAndLast : t.goodAndNext}</span>
    </button>
  );
}

/** What a machine found on the paper, as its owner was told it. */
function Found({ c, file, requirement }: { c: PortalContext; file: HeldDocument['file']; requirement: Requirement }) {
  const t = c.get('t');
  const found = foundOn({ ...file, paperMeant: false }, knownByOf(requirement, c.get('portal').office));
  if (found === null) return null;
  const sentence = t.paperFindings.sentence(found.finding, found.word);
  return (
    <p class="case-uncertain with-icon">
      <Icon name="info" />
      <span>
        {t.desk.case.found(sentence)} {file.paperMeant ? t.desk.case.foundMeant : null}
      </span>
    </p>
  );
}

function Uncertain() {
  return (
    <p class="case-uncertain with-icon">
      <Icon name="info" />
      <span>{useTexts().desk.case.uncertain}</span>
    </p>
  );
}

const kindInWords = (kinds: Readonly<Record<string, string>>, contentType: string): string => kinds[contentType] ?? contentType;

const stageInWords = (states: Readonly<Record<string, string>>, stage: string): string => states[stage] ?? stage;
