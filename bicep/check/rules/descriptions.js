// What a deployer may set, and what a file is for, is said where it stands.
import { all, decorators } from '../grammar.js';

export function check(house) {
  return house.files.filter(file => !file.isParameterFile).flatMap(file => [
    ...[...file.parameters, ...file.outputs, ...shared(file)]
      .filter(one => !one.says.get('description'))
      .map(one => `${file.name}:${one.line} does not describe ${one.name}`),
    ...(file.resources.length + file.modules.length > 0 && !/^metadata description = '/m.test(file.source) ? [`${file.name} does not say what it is for`] : []),
  ]);
}

function shared(file) {
  return ['variable_declaration', 'type_declaration'].flatMap(type => all(file.root, type))
    .map(node => ({ name: node.namedChild(0).text, says: decorators(node), line: node.startPosition.row + 1 }))
    .filter(one => one.says.has('export'));
}
