import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Sentence } from '../../src/languages';
import type { Client } from './client';

/** What every part of the page needs to know. */
export interface Look {
  readonly language: Language;
  /** Whether names and values are hidden. */
  readonly hidden: boolean;
  readonly client: Client;
}

export const LookContext = createContext<Look | null>(null);

/** How the page looks now, with what says a sentence in its language. */
export function useLook(): Look & { readonly say: (sentence: Sentence) => string } {
  const look = useContext(LookContext);
  if (look === null) throw new Error('no look');
  return { ...look, say: (sentence) => sentence[look.language] };
}

/** A number as people read it. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}
