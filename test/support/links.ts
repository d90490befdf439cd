import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The name GitHub and the registry give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');

const headingsOf = (path: string): string[] =>
  Array.from(readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gmu), ([, heading = '']) => heading);

/** The relative links of a document that lead to no file of a folder, or to no heading of one. */
export function brokenLinks(folder: string, path: string): string[] {
  const text = readFileSync(join(folder, path), 'utf8').replaceAll(/^```[\s\S]*?^```/gmu, '');
  return Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), ([, link = '']) => link).filter((link) => {
    if (/^https?:/u.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? join(folder, path) : join(folder, dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !headingsOf(target).some((one) => anchorOf(one) === decodeURIComponent(anchor));
  });
}
