// Erasing a wrapped case key must erase the person: the keys stand in one table, and nothing keeps a copy of it.
import { all, at, text } from '../grammar.js';

const keeps = /^Microsoft\.(RecoveryServices|DataProtection)\//;
const mayBeSecret = ['sendgrid-api-key'];

export function check(house) {
  const resources = house.files.flatMap(file => file.resources.map(resource => ({ file, ...resource })));
  const tables = house.files.flatMap(file => file.modules)
    .flatMap(module => all(at(module.body, 'params', 'tables') ?? module.node.namedChild(0), 'string'))
    .filter(string => text(string) === 'casekeys');
  return [
    ...resources.filter(resource => keeps.test(resource.type)).map(resource => `${resource.file.name}:${resource.line} ${resource.name} keeps copies`),
    ...resources.filter(resource => /\/vaults\/secrets$/.test(resource.type) && !mayBeSecret.includes(text(at(resource.body, 'name'))))
      .map(resource => `${resource.file.name}:${resource.line} ${resource.name} is a secret that purge protection keeps from being erased`),
    ...(tables.length === 1 ? [] : [`the table of case keys is declared ${tables.length} times`]),
  ];
}
