/**
 * Owns: the replies to one sent note, kept fresh by hints, and what becomes of them.
 * Called by: the replies screen and its sheet.
 * Rule: an answer shows as soon as the server has it, never before.
 */
import { api, type Id, type ReplyState, type ReplyView } from "../../lib/api";
import { liveRead } from "../../lib/live-read";
import { answerReplies } from "../../lib/replies";

const list = liveRead<ReplyView[]>(
  async (message, signal) => (await api.get<{ items: ReplyView[] }>(`messages/${message}/replies`, { signal })).items,
);

/** What is known of the replies. */
export const replies = list.state;

/** Keeps one note's replies fresh until the returned function is called. */
export function followReplies(person: Id, message: Id): () => void {
  return list.follow(person, message, (hint) => hint.message === message && hint.what !== "progress");
}

/** Says what becomes of replies to the open note; each shows as soon as the server has it. */
export async function sayOfReplies(ids: readonly Id[], state: ReplyState, because: string | null): Promise<void> {
  const now = replies.peek();
  const key = now.kind === "known" ? now.key : "";
  await answerReplies(ids, state, because, (fresh) =>
    list.change(key, (value) => value.map((reply) => (reply.id === fresh.id ? fresh : reply))),
  );
}
