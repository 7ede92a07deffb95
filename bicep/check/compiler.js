// The Bicep compiler, where it is at hand.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bicep = fileURLToPath(new URL('..', import.meta.url));
const version = /\[([\d.]+)\]/.exec(readFileSync(join(bicep, 'check/compiler/Compiler.csproj'), 'utf8'))[1];
const downloaded = join(process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'), 'azure.bicep.commandline.linux-x64', version, 'tools/bicep');
const invented = ['--subscription-id', '00000000-0000-0000-0000-000000000001', '--tenant-id', '00000000-0000-0000-0000-000000000002'];

export const compiler = process.env.BICEP ?? [downloaded].find(existsSync);
export const missing = 'no Bicep compiler: dotnet restore bicep/check/compiler, or name one in BICEP';

/** Runs the compiler in a copy of the Bicep files, after a change to one of them if one is wanted. */
export function compile(args, { change = () => {}, read = () => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    cpSync(bicep, folder, { recursive: true, filter: path => !path.startsWith(join(bicep, 'check')) });
    change(folder);
    const ended = spawnSync(compiler, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 150_000,
      env: { ...process.env, CONTACT: 'garde@example.org', SENDER: 'suivi@example.org', SENDGRID_API_KEY: 'a-secret' },
    });
    return { status: ended.status, said: ended.stderr, result: ended.status === 0 && read(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a deployment of a stage would make, as far as it can be told without Azure. */
export function predict(stage) {
  const where = ['--location', 'francecentral', '--deployment-name', 'check'];
  return compile(['snapshot', `${stage}.bicepparam`, '--mode', 'overwrite', ...invented, ...where], {
    read: folder => JSON.parse(readFileSync(join(folder, `${stage}.snapshot.json`), 'utf8')).predictedResources,
  });
}
