import { execFile } from 'node:child_process';

/** Runs a program of the system and answers what it printed. */
export type RunProgram = (file: string, args: readonly string[]) => Promise<string>;

/**
 * Two ways to ask Windows of what kind each letter is. Both print numbers, which are the same in every language of
 * Windows; `fsutil` prints words. The first is on every Windows since 7, the second is gone from the newest.
 */
export const driveQueries: readonly { readonly file: string; readonly args: readonly string[] }[] = [
  {
    file: 'powershell.exe',
    args: [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      "[IO.DriveInfo]::GetDrives() | ForEach-Object { '{0} {1}' -f $_.Name, [int]$_.DriveType }",
    ],
  },
  { file: 'wmic.exe', args: ['logicaldisk', 'get', 'DeviceID,DriveType'] },
];

/** The numbers of DriveType, the same in .NET and in Win32_LogicalDisk, that a data folder must be warned of. */
const kinds: Readonly<Record<string, 'removable' | 'network'>> = { 2: 'removable', 4: 'network' };

/** What a list printed by one of {@link driveQueries} says of the letter; undefined for a disk of the machine, or nothing. */
export function driveKindIn(printed: string, letter: string): 'removable' | 'network' | undefined {
  for (const line of printed.split(/[\r\n]+/)) {
    const [, own, type] = /^\s*([A-Z]):\\?\s+(\d+)\s*$/i.exec(line) ?? [];
    if (own?.toUpperCase() === letter.toUpperCase()) return kinds[type ?? ''];
  }
  return undefined;
}

/** The drive's letter of a path of Windows; undefined for another path, and for the drive that the system is on. */
export function askedLetterOf(path: string, systemDrive = 'C:'): string | undefined {
  const letter = /^(?:\\\\\?\\)?([A-Z]):\\/i.exec(path)?.[1]?.toUpperCase();
  return letter === systemDrive.slice(0, 1).toUpperCase() ? undefined : letter;
}

/**
 * Whether a drive of Windows may be pulled out or is another machine's. Takes a second on a slow machine; a drive that
 * nothing can be learnt of counts as the machine's own.
 */
export async function windowsDriveKind(
  letter: string,
  run: RunProgram = runProgram,
): Promise<'removable' | 'network' | undefined> {
  for (const { file, args } of driveQueries) {
    const printed = await run(file, args).catch(() => undefined);
    if (printed !== undefined) return driveKindIn(printed, letter);
  }
  return undefined;
}

const longest = 10_000;

const runProgram: RunProgram = (file, args) =>
  new Promise((resolve, reject) => {
    execFile(file, [...args], { timeout: longest, windowsHide: true }, (error, printed) =>
      error === null ? resolve(printed) : reject(error),
    );
  });
