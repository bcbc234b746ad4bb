// Writes what the running product answers to tests/recorded, for the fake API of the browser test:
//   ./clientele generate --customers 300 --seed 11 --out company; ./clientele up --empty; upload company; then
//   node scripts/record.mjs .local/endpoints.json
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../tests/recorded');
const paths = async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
const PATHS = { ...(await paths('paths.json')), ...(await paths('element-paths.json')) };

const endpoints = JSON.parse(await readFile(process.argv[2] ?? '../.local/endpoints.json', 'utf8'));
const { token } = endpoints;

for (const [name, path] of Object.entries(PATHS)) {
  const response = await fetch(endpoints.api + path, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const file = join(FOLDER, `${name}.json`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, written(await response.json()));
}

/** An item of a list a line, so that a later recording can be compared. */
function written(body) {
  const members = Object.entries(body).map(([name, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    const text = isList
      ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
