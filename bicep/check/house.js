// All Bicep files of a folder, with what the rules ask of them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { all, body, decorators, parse, text } from './grammar.js';

/** Reads a folder of Bicep files; the product is the folder whose code the settings and alerts speak of. */
export function readHouse(folder, product = folder) {
  const names = readdirSync(folder, { recursive: true })
    .filter(name => /\.bicep(param)?$/.test(name) && !name.split('/').includes('check'))
    .sort();
  return { folder, product, files: names.map(name => readFile(folder, name)) };
}

function readFile(folder, name) {
  const path = join(folder, name);
  const source = readFileSync(path, 'utf8');
  const isParameterFile = name.endsWith('.bicepparam');
  const root = parse(source, isParameterFile);
  return {
    path,
    name: relative(folder, path),
    stem: basename(name),
    source,
    isParameterFile,
    root,
    parameters: all(root, 'parameter_declaration').map(declared),
    outputs: all(root, 'output_declaration').map(declared),
    modules: all(root, 'module_declaration').map(node => ({ ...declared(node), target: quoted(node), body: body(node) })),
    resources: all(root, 'resource_declaration').map(resource),
  };
}

function declared(node) {
  return { node, name: node.namedChild(0).text, says: decorators(node), line: node.startPosition.row + 1 };
}

/** A parameter that a caller may leave out: it has a default, or may be null. */
export function isOptional(parameter) {
  return parameter.node.children.some(child => child.text === '=') || /\?\s*$/.test(parameter.node.text);
}

function resource(node) {
  const [type, version] = fullType(node);
  return { ...declared(node), type, version, isExisting: node.children.some(child => child.text === 'existing'), body: body(node) };
}

/** A child inside its parent is written by its last name only and shares the parent's version. */
function fullType(node) {
  const [type, version] = quoted(node).split('@');
  let parent = node.parent;
  while (parent && parent.type !== 'resource_declaration') {
    parent = parent.parent;
  }
  if (!parent) {
    return [type, version];
  }
  const [outer, outerVersion] = fullType(parent);
  return [`${outer}/${type}`, version ?? outerVersion];
}

function quoted(node) {
  return text(node.namedChildren.find(child => child.type === 'string'));
}
