/** What a command has of the process it runs in. */
export interface Io {
  /** Absolute path of the working folder. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Standard output's width in columns when it is a terminal. */
  readonly terminalWidth: number | undefined;
  /** Writes to standard output: reports alone. */
  readonly out: (text: string) => void;
  /** Writes one line to standard error: everything else. */
  readonly err: (line: string) => void;
}
