/**
 * Owns: the lead's sent notes, kept fresh by hints, and the older ones that were opened.
 * Called by: the sent list.
 * Rule: numbers on screen are always from one read of the server; a hint only says that it is time for the next.
 */
import { api, type Id, type ProgressItem } from "../../lib/api";
import { liveRead } from "../../lib/live-read";
import { withOlder, withPage } from "../../lib/pages";

interface SentPage {
  items: ProgressItem[];
  next_cursor: string | null;
}

/** The list is that of a person, so that nobody sees what was sent from this phone by another. */
const list = liveRead<SentPage>((_, signal) => api.get<SentPage>("sent", { signal }), { merge: withOlder });

/** What is known of the list. */
export const sentList = list.state;

/** Keeps the list fresh until the returned function is called. */
export function followList(person: Id): () => void {
  return list.follow(person, person);
}

/** Adds the next page of older notes. */
export async function loadOlder(): Promise<void> {
  const now = sentList.peek();
  if (now.kind !== "known" || !now.value.next_cursor) return;
  const cursor = now.value.next_cursor;
  const older = await api.get<SentPage>(`sent?cursor=${encodeURIComponent(cursor)}`);
  list.change(now.key, (value) => withPage(value, older, cursor));
}
