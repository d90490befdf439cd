import type { Call, Calls, Progress, Reply } from './protocol';
import PageWorker from './worker/main?worker&inline';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The worker, as the page asks it. */
export class Client {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** Told how far the worker has come. */
  onProgress: (progress: Progress) => void = () => undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<Reply>) => this.#take(data);
    new PageWorker().postMessage(null, [port2]);
  }

  /** Asks the worker something. */
  ask<C extends Call>(call: C, ask: Calls[C]['ask']): Promise<Calls[C]['answer']> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<Calls[C]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ id, call, ask });
    });
  }

  #take(reply: Reply): void {
    if ('progress' in reply) {
      this.onProgress(reply.progress);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer as never);
  }
}
