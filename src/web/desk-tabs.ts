import type { Role } from '../applications/actions.ts';
import { paths } from './paths.ts';

export type DeskTab =
  | 'queue'
  | 'appointments'
  | 'signing'
  | 'permits'
  | 'tutorials'
  | 'effects'
  | 'services'
  | 'faulty'
  | 'unsent';

const addresses: Record<DeskTab, string> = {
  queue: paths.desk,
  appointments: paths.deskAppointments,
  signing: paths.signing,
  permits: paths.permits,
  tutorials: paths.tutorials,
  effects: paths.effects,
  services: paths.designer,
  faulty: paths.faultyServices,
  unsent: paths.unsent,
};

const tabsOf: Record<Role, readonly DeskTab[]> = {
  applicant: [],
  front_desk: ['queue', 'appointments', 'permits'],
  technical: ['queue', 'permits'],
  head: ['queue', 'signing', 'permits', 'effects'],
  publisher: ['tutorials', 'effects', 'services'],
  administrator: ['services', 'tutorials', 'effects', 'faulty', 'unsent'],
};

/** The tabs of a role, and which of them the address belongs to. */
export function deskTabs(role: Role, path: string): { tab: DeskTab; href: string; active: boolean }[] {
  const active = activeTab(path);
  return tabsOf[role].map((tab) => ({ tab, href: addresses[tab], active: tab === active }));
}

/** The longest address that the path begins with: `/petugas/permohonan/…` belongs to the queue. */
function activeTab(path: string): DeskTab {
  const fitting = (Object.keys(addresses) as DeskTab[]).filter((tab) => `${path}/`.startsWith(`${addresses[tab]}/`));
  return fitting.toSorted((a, b) => addresses[b].length - addresses[a].length)[0] ?? 'queue';
}
