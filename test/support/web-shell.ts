import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { programRoot } from '#main/shell/root.ts';

/** The web shell as a program of its own. */
export type RunningWebShell = {
  /** Where its window is opened, once. */
  readonly address: string;
  /** Ends it as its user would; throws when it had ended by itself. */
  end(): Promise<void>;
};

/** Starts the built web shell over an office as `npm start` does, without a window. */
export async function startWebShell(folder: string): Promise<RunningWebShell> {
  const program = spawn(process.execPath, [join(programRoot(), 'dist/main/web.js'), '--data', folder, '--no-window'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await addressOf(program.stdout),
    end: async () => {
      if (program.exitCode !== null) throw new Error(`The web shell had ended by itself with ${program.exitCode}`);
      const ended = once(program, 'exit');
      program.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+(?=\s)/.exec(text)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The web shell ended before it was open: ${text}`);
}
