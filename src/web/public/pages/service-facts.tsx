import type { UsualTime } from '../../../applications/usual-rules.ts';
import { wholeNumber } from '../../../catalogue/formats.ts';
import { isLocal } from '../../../catalogue/service.ts';
import type { Service } from '../../../catalogue/service.ts';
import { Facts } from '../../components/facts.tsx';
import type { Fact } from '../../components/facts.tsx';
import type { PortalContext } from '../../environment.ts';
import { feesOf, isAlwaysFree } from '../../../catalogue/course.ts';
import { headAndRest } from '../service-line.ts';

/** Cost, days, validity and what one gets. What the definition does not say is not shown. */
export function ServiceFacts({ c, service, usual }: { c: PortalContext; service: Service; usual: UsualTime | null }) {
  const t = c.get('t').publicPages;
  const words = t.service;
  const validity = headAndRest(service.validity.text);
  const facts: Fact[] = [{ icon: 'money', label: words.cost, ...costOf(c, service) }];
  if (service.workingDays !== null)
    facts.push({
      icon: 'clock',
      label: words.time,
      value: words.timeValue(service.workingDays),
      note: isLocal(service) ? words.timeNote : undefined,
    });
  const usually = c.get('t').correspondence.usual;
  if (usual !== null)
    facts.push({
      icon: 'gauge',
      label: usually.label,
      value: usually.days(usual.workingDays),
      note: usually.note(wholeNumber(usual.cases)),
    });
  facts.push({ icon: 'award', label: words.validity, value: validity.head, note: validity.rest });
  if (isLocal(service)) facts.push({ icon: 'document', label: words.output, value: service.outputName });
  return <Facts items={facts} />;
}

/** One sentence where it is always the same; else each amount with when it is paid. */
function costOf(c: PortalContext, service: Service): Pick<Fact, 'value' | 'note'> {
  const t = c.get('t').publicPages;
  const words = t.service;
  const later = isLocal(service) && !isAlwaysFree(service) ? c.get('t').fees.later : '';
  if (service.fees.length === 0) {
    const fee = headAndRest(service.fee.text);
    const note = [fee.rest, later, words.costNote].filter((part) => part !== '').join(' ');
    return { value: service.fee.free ? t.free : fee.head, note };
  }
  return {
    value: words.costVaries,
    note: (
      <>
        <ul class="bullets">
          {feesOf(service).map(({ free, text, when }) => (
            <li>
              {when ?? words.costElse}: <strong>{free ? t.free : text}</strong>
            </li>
          ))}
        </ul>
        {[later, words.costNote].join(' ').trim()}
      </>
    ),
  };
}
