import type { Texts } from '../web/texts/texts.ts';
import type { RowFaultReason } from './row-rules.ts';
import type { Finding } from './store-imports.ts';

/** Row, column, look and sentence of one fault. */
export function faultCells(words: Texts['deskRegister'], { row, column, shape, reason }: Finding): string[] {
  const isRow = reason === 'duplicate-number';
  return [String(row), words.named(column), isRow ? '' : shape, words.rowFaults[reason as RowFaultReason](shape)];
}
