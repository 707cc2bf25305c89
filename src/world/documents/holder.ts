import { filmPerson } from '../people.ts';
import type { WorldPerson } from '../people.ts';

/** Whose document it is: an invented person. */
export type Holder = Pick<WorldPerson, 'name' | 'nik' | 'birthPlace' | 'birthDate' | 'address'>;

/** The number of a health worker's registration: of the film's person as `office/examples.yaml` answers it, of everybody else their own. */
export const registrationNumber = ({ nik }: Holder): string =>
  nik === filmPerson.nik ? 'UM 0000 1234 5687' : `UM 0000 ${nik.slice(-8, -4)} ${nik.slice(-4)}`;

/** `1998-05-03` as `03-05-1998`, as a KTP has it. */
export const dayInFigures = (day: string): string => day.split('-').toReversed().join('-');

/** A NIK holds the day of birth, and 40 more for a woman. */
export const isWoman = (holder: Holder): boolean => Number(holder.nik.slice(6, 8)) > 40;
