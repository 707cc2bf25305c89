import type { Fault } from '../../catalogue/fault.ts';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { placeOf } from '../fault-rules.ts';
import type { Designed } from '../load.ts';

/** Everything that keeps a draft from being published: a sentence each, leading to the part of the editor where it is mended. */
export function Faults({ c, designed }: { c: PortalContext; designed: Pick<Designed, 'slug' | 'read'> }) {
  const t = c.get('t');
  const words = t.designer;
  const { slug, read } = designed;
  if (!('faults' in read)) return null;
  return (
    <div>
      <section class="errors" aria-labelledby="draft-faults">
        <h2 id="draft-faults">
          <Icon name="warning" />
          <span>{words.faults.title(read.faults.length)}</span>
        </h2>
        <ul>
          {read.faults.map((fault) => (
            <li>
              <a href={whereMended(slug, fault)}>
                {words.place(placeOf(fault))}: {faultSentence(t, fault)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p class="errors-kept">{words.faults.kept}</p>
    </div>
  );
}

/** What is wrong, for who fills in fields: a key that is missing is a field that is empty. */
export const faultSentence = (t: Texts, fault: Fault): string =>
  placeOf(fault).part === 'pokok' && fault.problem.kind === 'missing' ? t.designer.faults.empty : t.faults.definition(fault);

function whereMended(slug: string, fault: Fault): string {
  const place = placeOf(fault);
  switch (place.part) {
    case 'pokok':
      return `${paths.designedPart(slug, 'pokok')}#${fieldId(place.key)}`;
    case 'yaml':
      return `${paths.designedPart(slug, 'yaml')}#${fieldId('teks')}`;
    case 'dokumen':
    case 'pertanyaan':
    case 'kelayakan':
    case 'biaya':
    case 'tahap':
      return place.at === null ? paths.designedPart(slug, place.part) : paths.designedEntry(slug, place.part, place.at);
  }
}
