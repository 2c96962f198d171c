import { defineConfig } from 'vite';

// Files land in ../dist, which Go embeds. Names change with their bytes, so browsers may keep them for ever. Nothing is
// written into the document itself: the page's policy forbids it.
export default defineConfig({
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/page-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        // pdf.js calls its worker .mjs; one ending is one media type.
        assetFileNames: (asset) => `assets/${asset.names[0]?.replace(/\.min\.mjs$|\.mjs$/, '').replace(/\.[^.]+$/, '')}-[hash]${asset.names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`,
      },
    },
  },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' },
});
