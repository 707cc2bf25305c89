import { addAnswers } from '../insights/survey/store.ts';
import { answerHash } from '../insights/survey/tokens.ts';
import { bringInProcess } from '../insights/process/store.ts';
import { bringInMonths } from '../insights/usage/store.ts';
import type { Portal } from '../portal.ts';
import { decidedOf, inventedMonths, inventFigures } from './invent-figures.ts';
import type { InventedApplication } from './invent-figures.ts';
import { inventProcess } from './invent-process.ts';
import { claimPart } from './store.ts';

/** Brings three invented months of use and answers into a portal, in a few statements, once. Pages of a demo say that they are invented. */
export async function seedFigures({ db, seal, office, catalogue }: Portal): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await claimPart(tx, 'figures'))) return;
    const { sent, answers } = inventFigures([...office.kelurahan.keys()], catalogue.services);
    const months = inventedMonths.map(({ month, made, finished }) => {
      const ofMonth = sent.filter((one) => one.month === month);
      return { month, sent: counted(ofMonth), decided: decided(ofMonth), accounts: { made, finished } };
    });
    await bringInMonths(tx, months);
    for (const { month } of inventedMonths) {
      await bringInProcess(
        tx,
        month,
        inventProcess(
          month,
          sent.filter((one) => one.month === month),
        ),
      );
    }
    await addAnswers(
      tx,
      answers.map((answer, at) => ({
        ...answer,
        applicationHash: answer.channel === 'online' ? answerHash(seal, `world-${at}`) : null,
      })),
    );
  });
}

function counted(sent: readonly InventedApplication[]) {
  const counts = new Map<string, Omit<InventedApplication, 'month'> & { sent: number }>();
  for (const { service, kelurahan, way } of sent) {
    const key = [service, kelurahan, way].join(' ');
    counts.set(key, { service, kelurahan, way, sent: (counts.get(key)?.sent ?? 0) + 1 });
  }
  return [...counts.values()];
}

function decided(sent: readonly InventedApplication[]) {
  const counts = new Map<string, number>();
  for (const { service } of sent) counts.set(service, (counts.get(service) ?? 0) + 1);
  return [...counts].map(([service, count]) => ({ service, decided: decidedOf(count) }));
}
