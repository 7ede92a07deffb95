// Every file is Bicep.
import { all } from '../grammar.js';

export function check(house) {
  return house.files
    .filter(file => file.root.hasError)
    .map(file => `${file.name}:${(firstError(file.root)?.startPosition.row ?? 0) + 1} is not Bicep`);
}

function firstError(root) {
  return all(root, 'ERROR')[0] ?? root.descendantsOfType('*').find(node => node.isMissing);
}
