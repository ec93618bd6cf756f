/**
 * Owns: the manager's wing: which of its screens an address opens, and the one stream of hints below both.
 * Called by: main, which loads it for managers and admins.
 * Rule: moving between the screens never closes the stream.
 */
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { followLive, liveState } from "../lib/live";
import { path } from "../router";
import { me, refresh } from "../session";
import { Frame } from "./frame";
import { DashboardScreen } from "./list/dashboard";
import "./manager.css";
import { NoteScreen } from "./note/note";

/** Screens of /manager and /manager/m/:id. */
export function ManagerApp() {
  const person = me.value?.person.id ?? "";
  useEffect(() => followLive(person, () => undefined), [person]);
  useSignalEffect(() => {
    // The server ended the stream with the session: asking who is signed in shows it.
    if (liveState.value.kind === "over") void refresh().catch(() => undefined);
  });
  const [, , screen, id] = path.value.split("/");
  const isNote = screen === "m" && id !== undefined && id !== "";
  return <Frame isHome={!isNote}>{isNote ? <NoteScreen key={id} id={id} /> : <DashboardScreen />}</Frame>;
}
