/**
 * Owns: the lead's wing: which of its screens an address opens, and going on with unsent notes.
 * Called by: main, which loads it for leads, managers and admins.
 * Rule: unsent notes of the signed-in person go on as soon as the wing is open, whatever screen that is.
 */
import { useEffect } from "preact/hooks";
import { openDrafts } from "../lib/drafts.state";
import { path } from "../router";
import { me } from "../session";
import { loadGroups } from "./check/audience.state";
import { CheckScreen } from "./check/check";
import "./lead.css";
import { RecorderScreen } from "./record/recorder";
import { RepliesScreen } from "./replies/replies";
import { SentListScreen } from "./sent/sent-list";
import { SentNoteScreen } from "./sent/sent-note";
import { WaitingScreen } from "./sent/waiting";

/** Screens of /lead, /lead/check, /lead/waiting/:draft, /lead/sent, /lead/sent/:id and /lead/replies/:id. */
export function LeadApp() {
  const person = me.value?.person.id ?? null;
  useEffect(() => {
    if (person) void openDrafts(person).then(loadGroups);
  }, [person]);
  const [, , screen, id] = path.value.split("/");
  return (
    <main class="lead-wing">
      {screen === "check" ? (
        <CheckScreen />
      ) : screen === "waiting" && id ? (
        <WaitingScreen id={id} />
      ) : screen === "sent" && id ? (
        <SentNoteScreen key={id} id={id} />
      ) : screen === "sent" ? (
        <SentListScreen />
      ) : screen === "replies" && id ? (
        <RepliesScreen key={id} id={id} />
      ) : (
        <RecorderScreen />
      )}
    </main>
  );
}
