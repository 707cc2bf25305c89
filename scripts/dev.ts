import { spawn } from 'node:child_process';

// Builds on every change and starts the portal again.
const run = (command: string, ...options: string[]) => spawn(command, options, { stdio: 'inherit' });
run('npm', 'run', '--silent', 'build').on('exit', (code) => {
  if (code !== 0) process.exit(code ?? 1);
  run('vite', 'build', '--watch', '--config', 'vite.client.config.ts');
  run('vite', 'build', '--watch');
  run('node', '--watch-path=dist', 'dist/main.js', 'start');
});
