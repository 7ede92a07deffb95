// What the scripts find on a machine: commands that only write down how they were called.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const answers = {
  az: `[[ "$*" == 'deployment sub create'* ]] && printf 'rg-dossiers-dev\\napp-1\\nhttps://app-1.example\\ntopic-1\\n'`,
  dotnet: 'mkdir -p "${@: -1}"',
  zip: ':',
  curl: `printf '{"status":"ok"}'`,
};

/** Runs a script with these answers and this environment; a command named in fails ends with 1 where its call begins so. */
export function run(script, args, { typed = '', environment = {}, fails = '-' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    for (const [name, answer] of Object.entries(answers)) {
      const lines = ['#!/usr/bin/env bash', `echo "${name} $*" >> '${folder}/calls'`, `[[ "${name} $*" == "$FAILS"* ]] && exit 1`, answer, 'exit 0', ''];
      writeFileSync(join(folder, name), lines.join('\n'), { mode: 0o755 });
    }
    const ended = spawnSync('bash', [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...args], {
      input: typed,
      encoding: 'utf8',
      timeout: 60_000,
      env: { HOME: folder, TMPDIR: folder, PATH: folder + delimiter + process.env.PATH, FAILS: fails, ...environment },
    });
    const calls = existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];
    return { status: ended.status, calls, said: ended.stdout + ended.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
