import { defineConfig } from 'vite';

/** The server: one bundle for Node with every npm package left outside. Worker threads and child processes need entries of their own. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        'heic-worker': 'src/files/heic-worker.ts',
        'listen-worker': 'src/tutorials/listen/listen-worker.ts',
        'paper-worker': 'src/files/paper-worker.ts',
        'pdf-worker': 'src/files/pdf-worker.ts',
        'piece-worker': 'src/tutorials/film/piece-worker.ts',
        'sound-worker': 'src/tutorials/sound/sound-worker.ts',
      },
      output: {
        entryFileNames: '[name].js',
        // What films say has a file of its own and a name that stays: a reworded sentence leaves all else as it was (src/tutorials/make/build-id.ts).
        chunkFileNames: ({ name }) => (name === 'narration' ? 'chunks/[name].js' : 'chunks/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: 'narration', test: /texts\/(id|en)\/narration\.ts$/ }] },
      },
    },
  },
  ssr: { external: true },
});
