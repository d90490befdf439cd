import type { Language } from '../../languages';
import { toHtml } from './html';
import { toJson } from './json';
import { toJunit } from './junit';
import type { ConformResult } from './result';
import { toText } from './text';

/** The formats of the result. */
export const conformFormats: Readonly<
  Record<'text' | 'json' | 'html' | 'junit', (result: ConformResult, lang: Language) => string>
> = { text: toText, json: toJson, html: toHtml, junit: toJunit };

/** A format of the result. */
export type ConformFormat = keyof typeof conformFormats;
