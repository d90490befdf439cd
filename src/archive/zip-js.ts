import { once } from '../once';

/** The library that reads and writes archives; loaded when the first archive is met. */
export type ZipLibrary = typeof import('@zip.js/zip.js/lib/zip-core-custom.js');

/**
 * Loads the library: the part of it that has neither a WebAssembly module nor the source of a worker, so that it runs under a strict
 * Content Security Policy and in CommonJS alike.
 */
export const zipLibrary: () => Promise<ZipLibrary> = /* @__PURE__ */ once(
  () => import('@zip.js/zip.js/lib/zip-core-custom.js'),
);
