import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { OpenPart } from '../part.ts';
import { Coach, practicePage } from './frame.tsx';

/** The documents that one has ready before beginning. */
export function preparePart(c: PortalContext, open: OpenPart, given: { ticked: Record<string, string>; near: boolean }) {
  const t = c.get('t').practice;
  return practicePage(
    c,
    { ...open, step: 2, title: t.stepTitles[2], error: given.near },
    <Form c={c} id="latihan" action={paths.practicePart(open.practice.slug, 'siapkan')}>
      <TickBoxes
        name="siap"
        legend={t.prepare(open.exercise.papers.length)}
        hint={t.prepareHint}
        values={given.ticked}
        options={open.exercise.papers.map(({ id, name }) => ({ name: `siap-${id}`, label: name }))}
        help={<Coach near={given.near}>{given.near ? t.prepareNear : t.prepareFirst}</Coach>}
      />
      <Button wide>{t.next}</Button>
    </Form>,
  );
}
