/**
 * Owns: the report of the note that a lead looks at, kept fresh by hints.
 * Called by: one sent note, and its replies, which need to know who has it.
 * Rule: numbers on screen are always from one read of the server; a hint only says that it is time for the next.
 */
import { api, type Id, type Report } from "../lib/api";
import { liveRead } from "../lib/live-read";

const one = liveRead<Report>((message, signal) => api.get<Report>(`messages/${message}/report`, { signal }));

/** What is known of the open note. */
export const report = one.state;

/** Keeps one note's report fresh until the returned function is called. */
export function followReport(person: Id, message: Id): () => void {
  return one.follow(person, message, (hint) => hint.message === message);
}

/** Reads one note's report at once. */
export const readReport = one.open;
