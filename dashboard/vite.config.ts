import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  // The sample company, which Maven makes.
  publicDir: 'target/public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // Nothing inline: the server's Content-Security-Policy allows neither inline scripts nor styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { host: '127.0.0.1' },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], reporters: ['dot'] },
});
