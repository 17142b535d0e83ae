/** The exit codes of every command, the same in every format. */
export const exitCode = {
  /** Nothing at or above `--fail-on`, and everything was read. */
  clean: 0,
  /** Findings at or above `--fail-on`; examples that failed. */
  findings: 1,
  /** A wrong option, value, path, configuration or product file. */
  usage: 2,
  /** Something could not be read, or art4 failed; wins over `findings`. */
  unread: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
