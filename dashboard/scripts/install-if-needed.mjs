// Installs the packages only when the lock file is newer than what is installed, to keep repeated builds fast.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const changedAt = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this file last, so an interrupted installation is never taken for a complete one.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-progress'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  process.exitCode = status ?? 1;
}
