import { and, desc, eq, ne } from 'drizzle-orm';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { definitionVersion } from '../database/schema/applications.ts';
import type { Portal } from '../portal.ts';
import { findVersion } from './versions.ts';

/** Every other definition that a service ever had, compiled, the newest first. */
export async function otherVersions(
  portal: Pick<Portal, 'catalogue' | 'office'>,
  db: Database,
  slug: string,
  version: number,
): Promise<Service[]> {
  const rows = await db
    .select({ version: definitionVersion.version })
    .from(definitionVersion)
    .where(and(eq(definitionVersion.slug, slug), ne(definitionVersion.version, version)))
    .orderBy(desc(definitionVersion.version));
  const found = await Promise.all(rows.map((row) => findVersion(portal, db, slug, row.version)));
  return found.filter((service) => service !== null);
}
