// The API report: what each entry exports, with types, as one Markdown file an entry under api/. A change of the public API shows in it, and a test
// compares; `npm run docs` writes it anew. It is made of dist/types.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { entries } from './entries.mjs';

const root = resolve(import.meta.dirname, '..');

/** Path of the report → text. */
export function apiReports() {
  const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-api-'));
  try {
    mkdirSync(join(folder, 'temp'));
    const files = Object.fromEntries(
      Object.entries(entries).map(([name, source]) => [
        name,
        join(root, 'dist/types', source.replace(/^src\//u, '').replace(/\.ts$/u, '.d.ts')),
      ]),
    );
    const configs = Object.entries(files).map(([name, file]) => [name, configOf(name, file, folder)]);
    // One program for all: to read the declarations anew for each entry took most of the time.
    const compilerState = CompilerState.create(configs[0][1], { additionalEntryPoints: Object.values(files) });
    return new Map(
      configs.map(([name, config]) => {
        const { succeeded } = Extractor.invoke(config, {
          compilerState,
          localBuild: true,
          messageCallback: (message) => {
            message.handled = true;
          },
        });
        if (!succeeded) throw new Error(`no API report of ${name}`);
        const text = readFileSync(join(folder, `${name}.api.md`), 'utf8');
        return [`api/${name}.api.md`, text.replaceAll('\r\n', '\n')];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configOf(name, file, folder) {
  const silent = { default: { logLevel: 'none' } };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: file,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            strict: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [file],
        },
      },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
        includeForgottenExports: false,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
}
