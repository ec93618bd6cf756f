/**
 * Owns: the list of acts and replies that are not sent, and why.
 * Called by: settings.
 * Rule: what the server will never take stays visible until the person removes it.
 */
import { problemText, t } from "../../lib/i18n";
import { discard, type Entry } from "../../lib/outbox";
import { me } from "../../session";
import { itemOf, parked, unsent } from "../inbox.state";

const whatOf = (entry: Entry) => t(`act-${entry.kind === "reply" ? (entry.quick ?? entry.reply) : entry.act}`);

/** The card "Not sent"; nothing when everything is. */
export function UnsentCard() {
  const rows = [...parked.value, ...unsent.value];
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="h2">{t("settings-unsent")}</h2>
      <ul class="card settings-card">
        {rows.map((entry) => (
          <li key={entry.id} class="setrow">
            <span class="grow">
              <b>{whatOf(entry)}</b>
              <span class="meta block">{itemOf(entry.message)?.title}</span>
              <span class="meta block">{entry.parked ? problemText(entry.parked) : t("settings-unsent-waiting")}</span>
            </span>
            {entry.parked && (
              <button
                type="button"
                class="btn"
                onClick={() => void discard(me.peek()?.person.id ?? entry.person, entry.id)}
              >
                {t("settings-unsent-remove")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
