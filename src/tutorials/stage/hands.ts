import { chooseInPage, pickInPage, pressInPage, reachInPage, writeInPage } from './hands-in-page.ts';
import type { Hindrance } from './hands-in-page.ts';
import type { Found, Lens } from './lens.ts';

/** Presses a button or a link. */
export const press = async (lens: Lens, control: Found): Promise<void> => {
  await reach(lens, control);
  await lens.ask(pressInPage, control);
};

/** Chooses a radio button or ticks a box; one that is chosen already stays so. */
export const choose = async (lens: Lens, control: Found): Promise<void> => {
  await reach(lens, control);
  refuse(await lens.ask(chooseInPage, control));
};

/** Writes into a field, over what stood there. */
export const write = async (lens: Lens, field: Found, text: string): Promise<void> => {
  await reach(lens, field);
  refuse(await lens.ask(writeInPage, field, [text]));
};

/** Writes into the fields of a group, one after the other: a date has three. */
export const writeParts = async (lens: Lens, group: Found, parts: string[]): Promise<void> => {
  refuse(await lens.ask(writeInPage, group, parts));
};

/** Takes an entry of a list by what it is called. */
export const pick = async (lens: Lens, list: Found, option: string): Promise<void> => {
  await reach(lens, list);
  refuse(await lens.ask(pickInPage, list, option));
};

/** Refuses a control that nobody could use. Brings it into the window first, as a person would. */
const reach = async (lens: Lens, control: Found): Promise<void> => refuse(await lens.ask(reachInPage, control));

function refuse(hindrance: Hindrance): void {
  if (hindrance !== null) throw new Error(hindrance);
}
