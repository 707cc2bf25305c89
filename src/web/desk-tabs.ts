import type { Role } from '../applications/actions.ts';
import { paths } from './paths.ts';

export type DeskTab =
  | 'queue'
  | 'appointments'
  | 'signing'
  | 'permits'
  | 'tutorials'
  | 'services'
  | 'reports'
  | 'faulty'
  | 'unsent';

const addresses: Record<DeskTab, string> = {
  queue: paths.desk,
  appointments: paths.deskAppointments,
  signing: paths.signing,
  permits: paths.permits,
  tutorials: paths.tutorials,
  services: paths.designer,
  reports: paths.deskReports,
  faulty: paths.faultyServices,
  unsent: paths.unsent,
};

const tabsOf: Record<Role, readonly DeskTab[]> = {
  applicant: [],
  front_desk: ['queue', 'appointments', 'permits'],
  technical: ['queue', 'permits'],
  head: ['queue', 'signing', 'permits', 'reports'],
  publisher: ['tutorials', 'services', 'reports'],
  administrator: ['services', 'tutorials', 'reports', 'faulty', 'unsent'],
};

/** The tabs of a role, and which of them the address belongs to. */
export function deskTabs(role: Role, path: string): { tab: DeskTab; href: string; active: boolean }[] {
  const active = activeTab(path);
  return tabsOf[role].map((tab) => ({ tab, href: addresses[tab], active: tab === active }));
}

/** What stands under a tab without its address. */
const alsoUnder: Readonly<Record<string, DeskTab>> = { [paths.deskSurvey]: 'reports', [paths.deskUsage]: 'reports' };

/** The longest address that the path begins with: `/petugas/permohonan/…` belongs to the queue. */
function activeTab(path: string): DeskTab {
  const other = Object.entries(alsoUnder).find(([address]) => `${path}/`.startsWith(`${address}/`));
  if (other !== undefined) return other[1];
  const fitting = (Object.keys(addresses) as DeskTab[]).filter((tab) => `${path}/`.startsWith(`${addresses[tab]}/`));
  return fitting.toSorted((a, b) => addresses[b].length - addresses[a].length)[0] ?? 'queue';
}
