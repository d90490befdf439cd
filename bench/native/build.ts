import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A reader in another language. */
export interface NativeReader {
  readonly name: string;
  /** What starts it; the file comes behind. */
  readonly command: readonly string[];
}

/** The scripts run from bench/.build. */
const place = (path: string) => fileURLToPath(new URL(`../native/${path}`, import.meta.url));

/** Where Debian's packages of crates lie: the build uses no network. */
const crates = '/usr/share/cargo/registry';

/**
 * Builds the readers in other languages, of 6表, that this machine can build; the others are left out with a word.
 *
 * @param wanted Which to build.
 */
export function buildNativeReaders(wanted: (reader: { readonly name: string }) => boolean): readonly NativeReader[] {
  return [rust, java].flatMap(({ name, lacks, build, command }) => {
    if (!wanted({ name })) return [];
    const lacking = lacks();
    if (lacking !== undefined) {
      process.stderr.write(`${name} is left out: ${lacking}\n`);
      return [];
    }
    const { status, stderr } = build();
    if (status !== 0) throw new Error(`${name} does not build: ${stderr}`);
    return [{ name, command }];
  });
}

const rust = {
  name: 'Rust: encoding_rs → csv → serde',
  lacks: () => {
    if (!runs('cargo', '--version')) return 'there is no cargo';
    return existsSync(crates) ? undefined : `there are no crates of Debian in ${crates}`;
  },
  // In its own folder, where .cargo/config.toml says where the crates are.
  build: () =>
    spawnSync('cargo', ['build', '--release', '--offline', '--quiet'], { cwd: place('rust'), encoding: 'utf8' }),
  command: [place('rust/target/release/careplan-reader')],
};

const javaSources = ['PlanReader', 'Plan', 'Check'].map((name) => place(`java/${name}.java`));

const java = {
  name: 'Java: windows-31j → split',
  lacks: () => (runs('javac', '-version') ? undefined : 'there is no javac'),
  build: () =>
    spawnSync('javac', ['-encoding', 'UTF-8', '-d', place('java/target'), ...javaSources], { encoding: 'utf8' }),
  command: ['java', '-cp', place('java/target'), 'PlanReader'],
};

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;
}
