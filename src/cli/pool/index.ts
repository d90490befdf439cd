/**
 * A pool of Node.js worker threads for `checkFiles`.
 *
 * @module careplan-csv/pool
 */

export { type FileSource, fileSource } from './file-source';
export { createPool, type PoolOptions, type WorkerPool } from './pool';
