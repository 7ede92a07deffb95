// Rights come from roles.bicep, by name, or from a role of our own that only reads or writes data.
import { all, at, fields, text } from '../grammar.js';

const guid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const tooMuch = new Map([
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner'],
  ['b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor'],
  ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator'],
  ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator'],
]);

export function check(house) {
  const map = house.files.find(file => file.name === 'roles.bicep');
  const roles = fields(map && all(map.root, 'object')[0]);
  return [
    ...[...roles].filter(([, id]) => tooMuch.has(text(id).toLowerCase())).map(([name, id]) => `roles.bicep: ${name} is ${tooMuch.get(text(id).toLowerCase())}`),
    ...house.files.filter(file => file !== map).flatMap(file => [...strayIds(file), ...grants(file), ...ownRoles(file), ...unknownNames(file, roles)]),
  ];
}

function strayIds(file) {
  return all(file.root, 'string').filter(string => guid.test(string.text)).map(string => `${file.name}:${string.startPosition.row + 1} holds an id that belongs in roles.bicep`);
}

function grants(file) {
  const named = /^subscriptionResourceId\('Microsoft\.Authorization\/roleDefinitions', roles(\.\w+|\[\w+\])\)$/;
  const own = file.resources.filter(resource => resource.type === 'Microsoft.Authorization/roleDefinitions').map(resource => `${resource.name}.id`);
  return file.resources
    .filter(resource => resource.type === 'Microsoft.Authorization/roleAssignments')
    .filter(resource => !named.test(at(resource.body, 'properties', 'roleDefinitionId')?.text) && !own.includes(at(resource.body, 'properties', 'roleDefinitionId')?.text))
    .map(resource => `${file.name}:${resource.line} grants a role without a name`);
}

function ownRoles(file) {
  return file.resources
    .filter(resource => resource.type === 'Microsoft.Authorization/roleDefinitions')
    .filter(resource => /\bactions:|'[^']*\*'/.test(at(resource.body, 'properties', 'permissions')?.text ?? '*'))
    .map(resource => `${file.name}:${resource.line} makes a role that reaches beyond named data actions`);
}

function unknownNames(file, roles) {
  return file.modules.flatMap(module => all(at(module.body, 'params', 'appRoles') ?? module.node, 'string')
    .filter(string => at(module.body, 'params', 'appRoles') && !roles.has(text(string)))
    .map(string => `${file.name}:${string.startPosition.row + 1} grants ${text(string)}, which roles.bicep does not know`));
}
