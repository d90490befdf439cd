import { type JobFile, type JobResult, job } from './job';

/** What a run in the page or in a worker gives. */
export interface PageRun {
  readonly result: JobResult;
  /** What the Content-Security-Policy of the page had to forbid: directive and what it was about. */
  readonly violations: readonly string[];
}

const violations: string[] = [];
globalThis.addEventListener('securitypolicyviolation', (event) => {
  const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
  violations.push(`${effectiveDirective} ${blockedURI}`);
});

async function load(names: readonly string[]): Promise<JobFile[]> {
  return Promise.all(
    names.map(async (name, index) => ({
      name,
      bytes: new Uint8Array(await (await fetch(`/file/${index}`)).arrayBuffer()),
    })),
  );
}

/** Runs the job on the served files. */
async function runHere(schemas: boolean): Promise<PageRun> {
  const names = (await (await fetch('/files')).json()) as string[];
  const result = await job(await load(names), schemas);
  // Violations are reported by tasks of their own.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { result, violations: [...violations] };
}

/** The same in a module worker. */
function runInWorker(schemas: boolean): Promise<PageRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/page.js', { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<PageRun | { readonly error: string }>) => {
      worker.terminate();
      if ('error' in data) reject(new Error(data.error));
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(schemas);
  });
}

if (typeof document === 'undefined') {
  globalThis.onmessage = async ({ data }: MessageEvent<boolean>) => {
    try {
      globalThis.postMessage(await runHere(data));
    } catch (error) {
      globalThis.postMessage({ error: String(error) });
    }
  };
} else {
  Object.assign(globalThis, { runHere, runInWorker });
}
