import { feesOf } from '../../catalogue/course.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';

/** The first step in a few facts: who the permit is for, what it costs, how long it takes. What the definition does not say is left out. */
export function guideFacts(service: Service, t: Texts): { label: string; value: string }[] {
  const words = t.guide;
  return [
    { label: words.who, value: service.who },
    { label: words.cost, value: costOf(service, t) },
    ...(service.workingDays === null ? [] : [{ label: words.time, value: words.workingDays(service.workingDays) }]),
  ];
}

function costOf(service: Service, { guide, publicPages }: Texts): string {
  if (service.fees.length === 0) return service.fee.free ? guide.free : service.fee.text;
  const amounts = feesOf(service).map(({ free, text, when }) => {
    const amount = free ? guide.free : text;
    return `${when ?? publicPages.service.costElse}: ${amount.replace(/\.$/, '')}`;
  });
  return `${amounts.join('; ')}.`;
}
