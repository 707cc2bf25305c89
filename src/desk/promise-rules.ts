import { isBeyondKnownHolidays } from '../applications/clock.ts';
import type { Office } from '../catalogue/office.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Service } from '../catalogue/service.ts';
import { addWorkingDays } from '../catalogue/working-days.ts';

/** Services whose promise, for an application sent today, goes beyond the last day whose holidays are known. @param today local day. */
export const promisesBeyondHolidays = (services: Iterable<Service>, today: string, office: Office): Service[] =>
  [...services].filter(
    (service) =>
      isLocal(service) &&
      service.workingDays !== null &&
      isBeyondKnownHolidays(addWorkingDays(today, service.workingDays, office), office),
  );
