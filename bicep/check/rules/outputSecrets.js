// Outputs stand in the history of deployments, readable for long: nothing that opens anything may be among them.
const opens = /\blist\w*\(|connectionString|sharedAccess|\bprimaryKey\b|\bkey[12]\b|AccountKey/i;
const named = /secret|password|token|connectionString|apiKey/i;

export function check(house) {
  return house.files.flatMap(file => {
    const secure = file.parameters.filter(parameter => parameter.says.has('secure')).map(parameter => parameter.name);
    const careless = file.parameters
      .filter(parameter => named.test(parameter.name) && !parameter.says.has('secure'))
      .map(parameter => `${file.name}:${parameter.line} takes ${parameter.name} without @secure()`);
    const told = file.outputs
      .filter(output => opens.test(output.node.text) || named.test(output.name) || mentions(output.node, secure))
      .map(output => `${file.name}:${output.line} tells a secret in ${output.name}`);
    return [...careless, ...told];
  });
}

function mentions(node, names) {
  return node.descendantsOfType('identifier').slice(1).some(identifier => names.includes(identifier.text));
}
