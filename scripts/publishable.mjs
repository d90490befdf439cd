// Before npm publish: refuses a package whose placeholders nobody has filled in. Links of README.md hold on the registry's page by `repository` alone.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const text = readFileSync(join(resolve(import.meta.dirname, '..'), 'package.json'), 'utf8');
const { repository, homepage, bugs } = JSON.parse(text);
const open = Object.entries({ repository: repository?.url, homepage, bugs }).filter(
  ([, url]) => !url || /\bOWNER\b/u.test(url),
);
if (open.length > 0) {
  console.error(
    `package.json: put the project's own place into ${open.map(([name]) => name).join(', ')} (see CONTRIBUTING.md).`,
  );
  process.exit(1);
}
