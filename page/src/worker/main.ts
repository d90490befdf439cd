import type { Progress, Question, Reply } from '../protocol';
import { Session } from './session';

/** Progress is told this often at most, in milliseconds: the page has more to do than to draw it. */
const pause = 100;

/** Serves a page over the port that it sends. */
function serve(port: MessagePort): void {
  const send = (reply: Reply): void => port.postMessage(reply);
  let told = 0;
  const session = new Session((progress: Progress) => {
    const now = Date.now();
    if (progress.step === 'rows' && now - told < pause) return;
    told = now;
    send({ progress });
  });
  const answer = async (question: Question): Promise<unknown> => {
    // The call and what it asks belong together; the compiler loses that over a union.
    const work = session.answers[question.call] as (ask: Question['ask']) => Promise<unknown>;
    return work(question.ask);
  };
  port.addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
    try {
      send({ id: question.id, answer: await answer(question) });
    } catch (error) {
      send({ id: question.id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  port.start();
}

globalThis.addEventListener('message', ({ ports: [port] }: MessageEvent<unknown>) => {
  if (port !== undefined) serve(port);
});
