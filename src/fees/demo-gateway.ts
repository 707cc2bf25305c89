import { paths } from '../web/paths.ts';
import type { PaymentGateway } from './gateway.ts';

/** A bank that is a page of the demo: its codes are made of the number of the bill, and its QRIS picture leads to the page that pays. */
export const demoGateway = (url: string): PaymentGateway => ({
  name: 'demo',
  openCode: ({ number }) => {
    const code = `88${number.replaceAll(/\D/g, '').padStart(10, '0')}`;
    return Promise.resolve({ ok: true, code, qris: `${url}${paths.demoBank(code)}` });
  },
  // What is paid there is told at once.
  askPayment: () => Promise.resolve({ ok: true, payment: null }),
});
