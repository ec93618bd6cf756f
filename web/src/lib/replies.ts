/**
 * Owns: what leads and managers do with replies: putting the same ones together, and saying what becomes of them.
 * Called by: the lead's replies, the manager's note, notes that answer a question.
 * Rule: everyone in a bundle is told the same; open ones stand before answered ones.
 */
import { api, type Id, type ReplyState, type ReplyView } from "./api";

/** Open before answered, newest first; the same words in the same state are one bundle, at the place of its newest. */
export function bundled(all: readonly ReplyView[]): ReplyView[][] {
  const bundles = new Map<string, ReplyView[]>();
  const ordered = [...all].sort(
    (a, b) =>
      Number(a.state !== "new") - Number(b.state !== "new") || Date.parse(b.created_at) - Date.parse(a.created_at),
  );
  for (const reply of ordered) {
    const question = questionOf(reply);
    const key = question ? `${question}:${reply.state}:${reply.because ?? ""}` : reply.id;
    bundles.set(key, [...(bundles.get(key) ?? []), reply]);
  }
  return [...bundles.values()];
}

/** The open question that most people share, or null where nobody shares one. */
export function mostShared(bundles: readonly (readonly ReplyView[])[]): readonly ReplyView[] | null {
  let most: readonly ReplyView[] | null = null;
  for (const bundle of bundles) {
    if (bundle[0]?.state === "new" && bundle.length > (most?.length ?? 1)) most = bundle;
  }
  return most;
}

/** Says what becomes of each reply, one after the other; `onAnswered` is told of each as the server has it. */
export async function answerReplies(
  ids: readonly Id[],
  state: ReplyState,
  because: string | null,
  onAnswered: (fresh: ReplyView) => void,
): Promise<void> {
  const body = because ? { state, because } : { state };
  for (const id of ids) onAnswered(await api.patch<ReplyView>(`replies/${id}`, body));
}

/** Says "heard" for those of the replies that nobody has said anything about yet. */
export async function markHeard(message: Id, ids: readonly Id[]): Promise<void> {
  const { items } = await api.get<{ items: ReplyView[] }>(`messages/${message}/replies`);
  const open = items.filter((reply) => reply.state === "new" && ids.includes(reply.id)).map((reply) => reply.id);
  await answerReplies(open, "heard", null, () => undefined);
}

/** What makes two replies the same question; null for a voice, a photo, or words with media. */
function questionOf(reply: ReplyView): string | null {
  if (reply.quick) return `quick ${reply.quick}`;
  const text = reply.kind === "text" ? (reply.text ?? "").trim().toLocaleLowerCase().replace(/\s+/g, " ") : "";
  return text ? `text ${text}` : null;
}
