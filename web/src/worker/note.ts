/**
 * Owns: the part of the worker's wing that a note needs beyond the inbox.
 * Called by: the worker wing, by `import()`.
 * Rule: it is in the shell of the service worker, so a note opens without a network.
 */
export { NoteScreen } from "./note-screen";
export { SentScreen } from "./sent-screen";
