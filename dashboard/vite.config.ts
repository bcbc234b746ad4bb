import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { SOON_HASH, SOON_STYLE } from './scripts/soon.ts';

export default defineConfig({
  base: './',
  // The sample company, which Maven makes.
  publicDir: 'target/public',
  plugins: [inOneRoundTrip()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // Nothing inline but one style: the server's Content-Security-Policy allows no other, and no script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: (id, modules) => (isOfFirstView(id, modules) ? 'first' : null), debugName: 'first' },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], reporters: ['dot'] },
});

/**
 * The page names all files of its first view, also those that its first script asks for later, so that they come together.
 * Styles stand below what the page itself says, which shows before they are there.
 */
function inOneRoundTrip(): Plugin {
  return {
    name: 'in-one-round-trip',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, chunk }) => {
        const start = chunk?.dynamicImports.find((file) => isOfStart(bundle[file]));
        const preloads = [...filesOf(bundle, start)]
          .filter((file) => !html.includes(file))
          .map((file) => `    <link rel="modulepreload" crossorigin href="./${file}">\n`);
        const [styles = ''] = /\s*<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
        return html
          .replace("style-src 'self'", `style-src 'self' ${SOON_HASH}`)
          .replace('    <link rel="preload"', `    <style>${SOON_STYLE}</style>\n    <link rel="preload"`)
          .replace(styles, '')
          .replace('  </head>', `${preloads.join('')}  </head>`)
          .replace('    <noscript>', `    ${styles.trim()}\n    <noscript>`);
      },
    },
  };
}

/** Which language is read nobody knows yet: its texts are asked for by the first script. */
function isOfStart(file?: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean {
  return file?.type === 'chunk' && file.moduleIds.includes(START);
}

/** A chunk and all that it imports. */
function filesOf(bundle: Rolldown.OutputBundle, file = '', found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || found.has(file)) return found;
  found.add(file);
  for (const imported of chunk.imports) filesOf(bundle, imported, found);
  return found;
}

const [MAIN = '', START = ''] = ['src/main.ts', 'src/start.tsx'].map((file) =>
  resolve(import.meta.dirname, file),
);

/** Whether the first view needs it, and what asks first does not: it comes as one file. */
function isOfFirstView(id: string, modules: Modules): boolean {
  return importedBy(START, modules).has(id) && !importedBy(MAIN, modules).has(id);
}

interface Modules {
  getModuleInfo: (id: string) => { importedIds: string[] } | null;
}

function importedBy(id = '', modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) importedBy(imported, modules, found);
  return found;
}
