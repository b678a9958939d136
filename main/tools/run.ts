import { spawn } from 'node:child_process';
import { programRoot } from '#main/shell/root.ts';

/** How a command ended. */
export type Ended = { readonly code: number; readonly timedOut: boolean };

/** How a command is run. */
export type RunOptions = {
  /** After so many milliseconds it is ended, with everything that it started. */
  readonly timeout?: number;
  /** False keeps its output off the terminal. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** True for a program that ends in its own time when asked to: it is told, and waited for. */
  readonly passSignals?: boolean;
};

/** Runs a program in the clone's folder and waits for its end. A program that cannot be started ends with code 127. */
export function run(program: string, parameters: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawn(program, parameters, {
    cwd: programRoot(),
    stdio: options.show === false ? 'ignore' : 'inherit',
    env: { ...process.env, ...options.env },
    // A group of its own, so that a time limit reaches what it started too.
    detached: options.timeout !== undefined && process.platform !== 'win32',
  });
  // Ctrl+C reaches both of us; a signal sent to us alone has to be handed on.
  const handOn = () => child.kill('SIGTERM');
  if (options.passSignals === true) process.on('SIGINT', stay).on('SIGTERM', handOn);
  return new Promise((resolve) => {
    let timedOut = false;
    const limit =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endTree(child.pid);
          }, options.timeout);
    const end = (code: number) => {
      clearTimeout(limit);
      process.off('SIGINT', stay).off('SIGTERM', handOn);
      resolve({ code, timedOut });
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Keeps us here while a program ends that heard the same Ctrl+C. */
function stay(): void {}

/** Runs a script with this very Node. */
export function runScript(script: string, parameters: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, [script, ...parameters], options);
}

function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
