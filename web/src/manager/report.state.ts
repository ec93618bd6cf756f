/**
 * Owns: the report of one note, kept fresh by hints, and what a manager does to it: nudging, answering replies.
 * Called by: one note and its parts.
 * Rule: an act is shown from the server's next read, never guessed.
 */
import { api, type Id, type ReplyState, type ReplyView, type Report } from "../lib/api";
import { followLive } from "../lib/live";
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
export async function answerReplies(ids: readonly Id[], state: ReplyState, because?: string): Promise<void> {
  const shown = report.peek();
  const key = shown.kind === "known" ? shown.key : "";
  const body = because ? { state, because } : { state };
  for (const id of ids) {
    const fresh = await api.patch<ReplyView>(`replies/${id}`, body);
    one.change(key, (value) => ({
      ...value,
      message: {
        ...value.message,
        replies: value.message.replies.map((reply) => (reply.id === id ? fresh : reply)),
      },
    }));
  }
}
