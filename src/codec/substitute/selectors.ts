import { standardizedVariants } from './tables';

const selector = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;

/** Characters of a cluster without their variation selectors, and the rule that dropped them. */
export interface Unselected {
  readonly characters: readonly string[];
  readonly rule: 'svs' | 'variation-selector' | null;
}

/**
 * Rules 2 and 3: takes the variation selectors off: U+FE00 where it makes a CJK compatibility ideograph of MS932 (神 FE00 → FA19),
 * then all others (葛 E0100 → 葛).
 *
 * @internal
 */
export function dropSelectors(cluster: readonly string[]): Unselected {
  const characters: string[] = [];
  let rule: Unselected['rule'] = null;
  for (const character of cluster) {
    if (!selector.test(character)) {
      characters.push(character);
      continue;
    }
    const variant = character === '\uFE00' && standardizedVariants().get(characters.at(-1) ?? '');
    if (variant) {
      characters[characters.length - 1] = variant.to;
      rule = 'svs';
    } else rule ??= 'variation-selector';
  }
  return { characters, rule };
}
