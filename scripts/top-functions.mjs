import { parseAst } from 'rolldown/parseAst';

/** What an arrow function takes from around it, and a `function` does not. */
const fromAround = new Set(['ThisExpression', 'Super', 'MetaProperty']);

/**
 * The arrow functions that stand at the top of a module as `function` expressions. V8 skips over the body of a `function` until it is called, but
 * parses that of an arrow function whole when its module is loaded, which doubles what loading takes where most of a module stands in arrow
 * functions (each rule, each record kind). Those that take `this` from around them, and those that are called where they stand, stay as they are.
 *
 * @param {string} code The text of a built file.
 */
export function topFunctions(code) {
  let text = code;
  for (const arrow of [...nodesOf(parseAst(code), endsTop)].reverse())
    if (isArrow(arrow) && !usesAround(arrow))
      text = text.slice(0, arrow.start) + functionOf(code, arrow) + text.slice(arrow.end);
  return text;
}

/** Whether what is inside the node is not at the top of the module, or is run where it stands. */
function endsTop({ type, callee }) {
  return type.includes('Function') || type.startsWith('Class') || isArrow(callee);
}

function usesAround(arrow) {
  const ofItsOwn = ({ type }) => type === 'FunctionExpression' || type === 'FunctionDeclaration';
  return [...nodesOf(arrow, ofItsOwn)].some(({ type, name }) => fromAround.has(type) || name === 'arguments');
}

function functionOf(code, { async, params, body, end }) {
  const listed = params.length === 0 ? '' : code.slice(params[0].start, params.at(-1).end);
  const written = code.slice(code.lastIndexOf('=>', body.start) + '=>'.length, end).trim();
  const block = body.type === 'BlockStatement' ? written : `{ return ${written}; }`;
  return `${async ? 'async ' : ''}function (${listed}) ${block}`;
}

function isArrow(node) {
  return node?.type === 'ArrowFunctionExpression';
}

/** The node and all within it, in the order of the text; those that `ends` holds for are not entered. */
function* nodesOf(node, ends) {
  yield node;
  for (const value of Object.values(node))
    for (const child of [value].flat())
      if (typeof child?.type === 'string') {
        if (ends(child)) yield child;
        else yield* nodesOf(child, ends);
      }
}
