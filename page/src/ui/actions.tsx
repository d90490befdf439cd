import { useState } from 'preact/hooks';
import type { Sentence } from '../../../src/languages';
import { keysOf } from '../../../src/objects';
import { useLook } from '../look';
import type { Product } from '../protocol';
import { save } from '../save';
import { productWords, words } from '../words';

/** What can be made of the files and saved. */
export function Actions() {
  const { say, client, language } = useLook();
  const [busy, setBusy] = useState<Product | null>(null);
  const [said, setSaid] = useState<Sentence | null>(null);
  const make = async (product: Product): Promise<void> => {
    setBusy(product);
    setSaid(null);
    try {
      const download = await client.ask('download', { product, language });
      save(download);
      setSaid(download.said);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      setSaid({ ja: `${words.failed.ja} ${text}`, en: `${words.failed.en} ${text}` });
    }
    setBusy(null);
  };
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{say(words.actions)}</h2>
      <ul class="actions">
        {keysOf(productWords).map((product) => (
          <li key={product}>
            <button type="button" disabled={busy !== null} onClick={() => void make(product)}>
              {say(productWords[product].name)}
            </button>
            <span class="about">{say(productWords[product].what)}</span>
          </li>
        ))}
      </ul>
      <p role="status" class="said">
        {busy !== null ? `${say(words.reading)}…` : said === null ? '' : say(said)}
      </p>
    </section>
  );
}
