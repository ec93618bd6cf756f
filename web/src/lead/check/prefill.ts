/**
 * Owns: what a new note is filled in with from the roster and the shift.
 * Called by: check and send.
 * Rule: nothing that the lead or the recorder has set is touched.
 */
import { changeDraft, findDraft } from "../../lib/drafts.state";
import { me } from "../../session";
import { groups } from "./audience.state";
import { dueToday } from "./due";

/** The lead's own team and the end of the shift, where the draft has nothing yet. */
export async function fillIn(id: string): Promise<void> {
  const draft = findDraft(id);
  const person = me.peek();
  if (!draft || !person) return;
  const all = groups.peek() ?? [];
  const own = all.find((one) => one.key === `team:${person.team?.id}`) ?? all[0];
  const fallback = person.team ? [{ team: person.team.id }] : null;
  const any_of = own ? [...own.terms] : fallback;
  await changeDraft(id, {
    audience: draft.audience ?? (any_of ? { any_of } : null),
    respond_by: draft.respond_by ?? dueToday(person.shift?.ends_at ?? null, Date.now()).toISOString(),
  });
}
