/** The worker of a page's pool, as the guide writes it; a failure is told, so that a test does not wait for an answer. */
import { runCheckTask } from '../../src';

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ result: await runCheckTask(data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
