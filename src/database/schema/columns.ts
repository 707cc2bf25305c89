import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Encrypted bytes (`src/database/seal.ts`): personal data stands in no other kind of column. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** An instant, stored in UTC and shown in the office's zone. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
