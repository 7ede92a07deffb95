// Alerts listen for sentences and functions that the product has; settings name the connection that host.json names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, text } from '../grammar.js';

export function check(house) {
  const sources = ['functions', 'infra/Adapters', 'infra/Adapters.Azure'].filter(folder => existsSync(join(house.product, folder))).map(folder => join(house.product, folder)).flatMap(code).join('\n');
  const said = house.files.flatMap(file => all(file.root, 'object_property')
    .filter(property => text(property.namedChild(0)) === 'query')
    .flatMap(property => quotes(text(property.namedChild(1))))
    .filter(quote => !sources.includes(quote))
    .map(quote => `${file.name} listens for "${quote}", which the product never says`));
  const host = JSON.parse(readFileSync(join(house.product, 'functions/App/host.json'), 'utf8'));
  const connection = host.extensions.durableTask.storageProvider.connectionName ?? 'AzureWebJobsStorage';
  const told = house.files.some(file => file.source.includes(` ${connection}__accountName:`));
  return told ? said : [...said, `no setting gives ${connection} its account, which host.json names`];
}

function quotes(query) {
  const messages = [...query.matchAll(/Message (?:startswith|has) "([^"]+)"/g)].map(match => match[1]);
  const functions = [...query.matchAll(/\bName (?:==|in) (\([^)]*\)|"[^"]*")/g)].flatMap(match => [...match[1].matchAll(/"[^"]*"/g)].map(name => name[0]));
  return [...messages, ...functions];
}

function code(folder) {
  return readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.cs')).map(name => readFileSync(join(folder, name), 'utf8'));
}
