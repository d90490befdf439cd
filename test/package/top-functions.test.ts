import { describe, expect, it } from 'vitest';
import { topFunctions } from '../../scripts/top-functions.mjs';

describe('topFunctions', () => {
  it.each([
    ['const f = (a, b = 1) => a + b;', 'const f = function (a, b = 1) { return a + b; };'],
    ['const f = a => ({ a });', 'const f = function (a) { return ({ a }); };'],
    ['const f = async ({ a }, ...rest) => { await a; };', 'const f = async function ({ a }, ...rest) { await a; };'],
    ['made("x", () => [1, () => 2]);', 'made("x", function () { return [1, () => 2]; });'],
    [
      'const o = { m: () => 1, n: { p: (q) => (q, 2) } };',
      'const o = { m: function () { return 1; }, n: { p: function (q) { return (q, 2); } } };',
    ],
    // A `this` inside a function of its own is no hindrance.
    [
      'const f = () => function () { return this; };',
      'const f = function () { return function () { return this; }; };',
    ],
  ])('rewrites %s', (code, written) => {
    expect(topFunctions(code)).toBe(written);
    expect(topFunctions(written)).toBe(written);
  });

  it.each([
    'const f = () => this;',
    'const f = (a = this) => () => a;',
    'const f = () => import.meta.url;',
    'const x = (() => ({ a: 1 }))();',
    'function f() { return () => 1; }',
    'class C { a = () => 1; m() { return () => this.a; } }',
    'const o = { m() { return () => 1; }, get n() { return () => 1; } };',
  ])('leaves %s', (code) => {
    expect(topFunctions(code)).toBe(code);
  });
});
