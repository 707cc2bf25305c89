import type { Row } from '../../components/row-list.tsx';
import type { PortalContext } from '../../environment.ts';

const digits = (number: string): string => number.replaceAll(/\D/g, '');

/** A number as `wa.me` wants it: with the country's code, without the leading zero. */
export const whatsappUrl = (number: string): string => `https://wa.me/${digits(number).replace(/^0/, '62')}`;

export const phoneUrl = (number: string): string => `tel:${digits(number).replace(/^0/, '+62')}`;

/** The ways to reach the office, as rows. */
export function contactRows(c: PortalContext): Row[] {
  const t = c.get('t').publicPages.help;
  const { office } = c.get('portal');
  return [
    { icon: 'message', title: t.whatsapp, text: office.whatsapp, href: whatsappUrl(office.whatsapp) },
    { icon: 'phone', title: t.phone, text: office.phone, href: phoneUrl(office.phone) },
    { icon: 'pin', title: t.counter, text: t.counterHelp(office.hours.text) },
  ];
}
