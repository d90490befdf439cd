// Imports one module in a fresh process and tells how long that took. Started by startup.ts.
import { answer, ownTask } from './support/child';

const url = ownTask<string>();
const start = performance.now();
await import(url);
answer(performance.now() - start);
