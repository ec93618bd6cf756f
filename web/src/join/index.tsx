/**
 * Owns: which screen a person without a session, or just after joining, sees.
 * Called by: main, by `import()`.
 * Rule: an address with a code is read here and nowhere else.
 */
import { useEffect } from "preact/hooks";
import { go, path } from "../router";
import { me, session } from "../session";
import { EnterScreen } from "./enter-screen";
import { FoundScreen } from "./found-screen";
import { joinState, readAddress } from "./join.state";
import "./join.css";
import { OverScreen } from "./over-screen";
import { RefusedScreen } from "./refused-screen";
import { WAITING_PATH, wasWaiting } from "./waiting.state";
import { WaitingScreen } from "./waiting-screen";
import { WelcomeScreen } from "./welcome-screen";

/** The joining wing: code, invite, notifications, session over. */
export function JoinApp() {
  return (
    <main class="wing">
      <Screen />
    </main>
  );
}

function Screen() {
  useEffect(() => {
    const hasCode = location.hash !== "";
    readAddress();
    // Opened anew, for example from the home screen: a phone that waits goes on waiting, unless a code was brought.
    if (!hasCode && session.peek().kind === "none") {
      void wasWaiting().then(
        (was) => was && joinState.peek().kind === "enter" && go(WAITING_PATH, { isReplacing: true }),
      );
    }
    addEventListener("hashchange", readAddress);
    return () => removeEventListener("hashchange", readAddress);
  }, []);
  const state = joinState.value;
  const known = session.value;
  if (path.value === WAITING_PATH) return <WaitingScreen />;
  if (path.value === "/welcome" && me.value) return <WelcomeScreen me={me.value} />;
  if (state.kind === "found") return <FoundScreen state={state} />;
  if (state.kind === "refused") return <RefusedScreen code={state.code} />;
  if (known.kind === "over" && path.value !== "/join")
    return <OverScreen name={known.name} isReplaced={known.isReplaced} />;
  return <EnterScreen problem={state.kind === "enter" ? state.problem : null} isLooking={state.kind === "looking"} />;
}
