import { readdirSync } from 'node:fs';

// npm run bench -- <name> [words…]: a table for people and, as its last line, one JSON object with the figures.
const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (name === undefined || !names.includes(name)) {
  console.error(`Which measurement? ${names.join(', ')}`);
  process.exit(2);
}
const bench = (await import(`./${name}.bench.ts`)) as {
  measure: (words: string[]) => Promise<{ rows: Record<string, unknown>[]; figures: object }>;
};
const { rows, figures } = await bench.measure(rest);
console.table(rows);
console.log(JSON.stringify({ bench: name, ...figures }));
