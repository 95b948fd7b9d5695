/** What the command tells the script that called it. */
export const exitCode = {
  ok: 0,
  /** Something could not be drawn, or a finding would keep the release from going live. All else was written. */
  findings: 1,
  /** Nothing was drawn: the arguments, the document or the folder to write to are at fault. */
  unusable: 2,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
