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
        'pdf-worker': 'src/files/pdf-worker.ts',
        'piece-worker': 'src/tutorials/film/piece-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { external: true },
});
