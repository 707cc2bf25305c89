import type { Role } from '../applications/actions.ts';
import { paths } from './paths.ts';

export type DeskTab =
  | 'queue'
  | 'counter'
  | 'appointments'
  | 'visits'
  | 'signing'
  | 'permits'
  | 'hurdles'
  | 'tutorials'
  | 'services'
  | 'reports'
  | 'office';

const addresses: Record<DeskTab, string> = {
  queue: paths.desk,
  counter: paths.counter,
  appointments: paths.deskAppointments,
  visits: paths.deskVisits,
  signing: paths.signing,
  permits: paths.permits,
  hurdles: paths.hurdles,
  tutorials: paths.tutorials,
  services: paths.designer,
  reports: paths.deskReports,
  office: paths.deskOffice,
};

const tabsOf: Record<Role, readonly DeskTab[]> = {
  applicant: [],
  front_desk: ['queue', 'counter', 'appointments', 'permits', 'hurdles'],
  technical: ['queue', 'visits', 'permits', 'hurdles'],
  head: ['queue', 'signing', 'permits', 'hurdles', 'reports', 'office'],
  publisher: ['tutorials', 'hurdles', 'services', 'reports'],
  administrator: ['services', 'tutorials', 'hurdles', 'reports', 'office'],
};

/** The tabs of a role, and which of them the address belongs to. */
export function deskTabs(role: Role, path: string): { tab: DeskTab; href: string; active: boolean }[] {
  const active = activeTab(path);
  return tabsOf[role].map((tab) => ({ tab, href: addresses[tab], active: tab === active }));
}

/** What stands under a tab without its address. */
const alsoUnder: Readonly<Record<string, DeskTab>> = {
  [paths.effects]: 'hurdles',
  [paths.deskSurvey]: 'reports',
  [paths.deskUsage]: 'reports',
  [paths.deskProcess]: 'reports',
  [paths.register]: 'office',
  [paths.wordings]: 'office',
  [paths.faultyServices]: 'office',
  [paths.unsent]: 'office',
  [paths.deskExports]: 'queue',
};

/** The longest address that the path begins with: `/petugas/permohonan/…` belongs to the queue. */
function activeTab(path: string): DeskTab {
  const other = Object.entries(alsoUnder).find(([address]) => `${path}/`.startsWith(`${address}/`));
  if (other !== undefined) return other[1];
  const fitting = (Object.keys(addresses) as DeskTab[]).filter((tab) => `${path}/`.startsWith(`${addresses[tab]}/`));
  return fitting.toSorted((a, b) => addresses[b].length - addresses[a].length)[0] ?? 'queue';
}
