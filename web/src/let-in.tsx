/**
 * Owns: the way from a lead's and a manager's screen to the list of new phones that wait to be let in.
 * Called by: the lead's sent list and the manager's dashboard, which must not name another wing themselves.
 * Rule: main never imports it: who lets nobody in never downloads the list.
 */
import { wing } from "./wing";

/** The list of people whose new phone waits; nothing while it loads, or where it cannot be loaded. */
export const LetIn = wing(
  () => import("./new-phone/waiting-list").then((loaded) => loaded.WaitingList),
  "new-phone",
  "extra",
);
