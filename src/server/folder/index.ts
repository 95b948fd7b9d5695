/** The data folder: its settings, its secret, and that one process alone has it. */
export { checkDatabase, ensureWritable } from './check-folder.ts'
export { keptSecret } from './kept-secret.ts'
export { claimFolder } from './one-hub.ts'
export { closeToOthers, keepFilesPrivate } from './private-files.ts'
export { type HubSettings, SettingsError, hubSettings } from './settings.ts'
