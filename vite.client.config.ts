import { defineConfig } from 'vite';

/** What the browser gets: one style sheet (the designer's pages another) and one small script, named by their content so that they can be cached for ever. */
export default defineConfig({
  publicDir: false,
  base: '/aset/',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        client: 'src/client/client.ts',
        style: 'src/web/style/style.css',
        desk: 'src/web/style/desk-style.css',
        designer: 'src/web/style/designer.css',
      },
    },
  },
});
