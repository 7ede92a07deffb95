// The public Bicep grammar, as a parser. It knows the language, not Azure's types: those are the compiler's affair (compile.test.js).
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

/** The root of the syntax tree. A parameter file is read as if its assignments were variables, which the grammar knows. */
export function parse(source, isParameterFile = false) {
  const readable = isParameterFile ? source.replace(/^param(?= \w+ *=)/gm, 'var  ') : source;
  return parser.parse(readable).rootNode;
}

/** All nodes of one type below a node, in the order of the text. */
export function all(node, type) {
  return node.descendantsOfType(type);
}

/** The properties of an object as a map from name to value. */
export function fields(object) {
  const pairs = (object?.namedChildren ?? [])
    .filter(child => child.type === 'object_property' && child.namedChildCount === 2)
    .map(property => [text(property.namedChild(0)), property.namedChild(1)]);
  return new Map(pairs);
}

/** The value at a path of property names, or undefined. */
export function at(object, ...path) {
  return path.reduce((value, name) => (value ? fields(value).get(name) : undefined), object);
}

/** What a string holds, or the text of anything else. */
export function text(node) {
  return node?.type === 'string' ? node.text.slice(1, -1) : node?.text;
}

/** The object that a resource or module is made of, through its condition and its loop. */
export function body(declaration) {
  let node = declaration.namedChildren.at(-1);
  while (node.type === 'if_statement' || node.type === 'for_statement') {
    node = node.namedChildren.at(-1);
  }
  return node;
}

/** What the decorators before a declaration say, by name. */
export function decorators(declaration) {
  const before = declaration.previousNamedSibling;
  if (before?.type !== 'decorators') {
    return new Map();
  }
  return new Map(all(before, 'call_expression').map(call => [call.namedChild(0).text, text(call.namedChild(1)?.namedChild(0))]));
}
