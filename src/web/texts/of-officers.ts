import { deskOpinions } from './id/desk-opinions.ts';
import { processOffice } from './id/process-office.ts';
import { usageOffice } from './id/usage-office.ts';

/** Rooms that officers alone read: Indonesian in every language. A new one is a row here. */
export const ofOfficers = { deskOpinions, processOffice, usageOffice };
