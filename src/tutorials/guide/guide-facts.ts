import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';

/** The first step in a few facts: who the permit is for, what it costs, how long it takes. What the definition does not say is left out. */
export function guideFacts(service: Service, t: Texts): { label: string; value: string }[] {
  const words = t.guide;
  return [
    { label: words.who, value: service.who },
    { label: words.cost, value: service.fee.free ? words.free : service.fee.text },
    ...(service.workingDays === null ? [] : [{ label: words.time, value: words.workingDays(service.workingDays) }]),
  ];
}
