// A module gets the parameters that it has, and all that it cannot do without. The same for parameter files.
import { dirname, join } from 'node:path';
import { all, at, fields, text } from '../grammar.js';
import { isOptional } from '../house.js';

export function check(house) {
  const byPath = new Map(house.files.map(file => [file.path, file]));
  return house.files.flatMap(file => calls(file).flatMap(call => {
    const where = `${file.name}: ${call.name}`;
    const target = byPath.get(join(dirname(file.path), call.target));
    const wrapped = call.values.filter(value => /^\w+\.outputs$/.test(value.text)).map(value => `${where} passes ${value.text} whole, in which each value is wrapped`);
    return target ? [...compare(where, call.passed, target.parameters), ...wrapped] : [`${where} calls ${call.target}, which is not there`];
  }));
}

function compare(where, passed, parameters) {
  const known = new Set(parameters.map(parameter => parameter.name));
  const unknown = passed.filter(name => !known.has(name));
  const missing = parameters.filter(parameter => !isOptional(parameter) && !passed.includes(parameter.name));
  return [
    ...unknown.map(name => `${where} passes ${name}, which nobody asks for`),
    ...missing.map(parameter => `${where} leaves out ${parameter.name}`),
  ];
}

function calls(file) {
  if (file.isParameterFile) {
    const using = text(all(file.root, 'using_statement')[0]?.namedChild(0));
    return [{ name: 'using', target: using ?? '?', passed: all(file.root, 'variable_declaration').map(node => node.namedChild(0).text), values: [] }];
  }
  return file.modules.map(module => {
    const params = fields(at(module.body, 'params'));
    return { ...module, passed: [...params.keys()], values: [...params.values()] };
  });
}
