/**
 * Owns: the report of one note, kept fresh by hints, and what a manager does to it: nudging, answering replies.
 * Called by: one note and its parts.
 * Rule: an act is shown from the server's next read, never guessed.
 */
import { api, type Id, type ReplyState, type Report } from "../lib/api";
import { followLive } from "../lib/live";
import { answerReplies } from "../lib/replies";
import { liveRead } from "./live-read";

const one = liveRead<Report>((id, signal) => api.get<Report>(`messages/${id}/report`, { signal }));

/** What is known of the open note. */
export const report = one.state;

/** Keeps one note's report fresh until the returned function is called. */
export function followReport(person: Id, message: Id): () => void {
  one.open(message, false);
  return followLive(person, (happened) => {
    if (happened === "all" || happened.some((hint) => hint.message === message)) one.again();
  });
}

/** Reads at once. */
export const rereadReport = one.again;

/** Nudges everybody who may be nudged; answers how many that were. */
export async function nudge(message: Id): Promise<number> {
  const { nudged } = await api.post<{ nudged: number }>(`messages/${message}/nudge`);
  one.again();
  return nudged;
}

/** Says what becomes of one reply, or of the same reply of several people. */
export async function sayOfReplies(ids: readonly Id[], state: ReplyState, because: string | null): Promise<void> {
  const shown = report.peek();
  const key = shown.kind === "known" ? shown.key : "";
  await answerReplies(ids, state, because, (fresh) =>
    one.change(key, (value) => ({
      ...value,
      message: {
        ...value.message,
        replies: value.message.replies.map((reply) => (reply.id === fresh.id ? fresh : reply)),
      },
    })),
  );
}
