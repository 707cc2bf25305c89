import { megabytes } from '../../catalogue/formats.ts';
import type { Requirement } from '../../catalogue/service.ts';
import type { FileRefusal } from '../../files/inspect.ts';
import { Button } from '../../web/components/button.tsx';
import { DocumentRow } from '../../web/components/document-row.tsx';
import { Form } from '../../web/components/form.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { OpenPart } from '../part.ts';
import { heavyBytes } from '../sample-papers.ts';
import { Coach, practicePage } from './frame.tsx';

type Refused = { requirement: string; refused: FileRefusal } | null;

/** Every document with two drawn pictures to choose from; the first is tried too heavy, the last is forgotten on purpose. */
export function papersPart(c: PortalContext, open: OpenPart, fault: Refused) {
  const t = c.get('t');
  const words = t.practice;
  const { papers } = open.exercise;
  const { practice } = open;
  const held = papers.filter(({ id }) => practice.papers.includes(id)).length;
  return practicePage(
    c,
    { ...open, step: 7, title: t.files.title, error: fault !== null },
    <>
      <p class="lead">
        <strong>{t.files.counted(held, papers.length, 0)}</strong> {words.drawnPapers}
      </p>
      <ul class="rows practice-papers">
        {papers.map((requirement) => (
          <li id={`dokumen-${requirement.id}`}>
            <Paper
              c={c}
              open={open}
              requirement={requirement}
              fault={fault?.requirement === requirement.id ? fault.refused : null}
            />
          </li>
        ))}
      </ul>
      <Form c={c} id="latihan" action={paths.practicePart(practice.slug, 'dokumen')}>
        <input type="hidden" name="lanjut" value="ya" />
        <Button wide>{t.files.next}</Button>
      </Form>
    </>,
  );
}

type PaperGiven = { c: PortalContext; open: OpenPart; requirement: Requirement; fault: FileRefusal | null };

function Paper({ c, open, requirement, fault }: PaperGiven) {
  const t = c.get('t');
  const { practice } = open;
  const picture = paths.practicePaper(practice.slug, requirement.id);
  if (practice.papers.includes(requirement.id))
    return (
      <DocumentRow
        name={requirement.name}
        state="done"
        stateText={t.files.state.done}
        thumbnail={{ src: picture, alt: t.applications.review.picture(requirement.name) }}
      />
    );
  const { papers } = open.exercise;
  const first = papers[0] === requirement;
  const forget = papers.length > 1 && papers.at(-1) === requirement && !practice.tried.includes('lupa');
  const told = fault === null ? null : t.files.refusal(fault, (bytes) => megabytes(bytes, t));
  const words = t.practice;
  const coach =
    told !== null
      ? `${words.almost} ${told.remedy} ${words.chooseLight}`
      : first && !practice.tried.includes('berat')
        ? words.tryHeavy
        : forget
          ? words.forget
          : null;
  return (
    <DocumentRow
      name={requirement.name}
      state={told === null ? 'todo' : 'refused'}
      stateText={told === null ? t.files.state.todo : told.sentence}
    >
      <Form c={c} action={paths.practicePart(practice.slug, 'dokumen')}>
        <input type="hidden" name="dokumen" value={requirement.id} />
        <RadioGroup
          name="berkas"
          legend={words.choosePicture}
          value={first && told === null ? undefined : 'ringan'}
          help={coach === null ? null : <Coach near={told !== null}>{coach}</Coach>}
          options={[
            { value: 'berat', label: words.heavy, hint: words.size(megabytes(heavyBytes(c.get('portal').office.uploads), t)) },
            { value: 'ringan', label: words.light, hint: words.lightHint },
          ]}
        />
        <Button kind="secondary" wide>
          {words.handIn}
          <span class="visually-hidden"> {requirement.name}</span>
        </Button>
      </Form>
    </DocumentRow>
  );
}
