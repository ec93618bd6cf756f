/**
 * Owns: the list of people whose new phone waits to be let in, and the way to let one in without the old phone.
 * Called by: the lead's sent list and the manager's dashboard, by `import()`.
 * Rule: it is not there while nobody waits; who lets somebody in is told that it is kept.
 */
import { useSignal } from "@preact/signals";
import type { WaitingPhone } from "../lib/api";
import { day, problemText, t } from "../lib/i18n";
import { me } from "../session";
import { Sheet } from "../ui/sheet";
import { letIn, others } from "./waiting.state";
import "./new-phone.css";

function LetInSheet({ phone, onClose }: { phone: WaitingPhone; onClose: (isIn: boolean) => void }) {
  const problem = useSignal<string | null>(null);
  const isBusy = useSignal(false);
  const name = phone.person_name;
  const go = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    problem.value = null;
    try {
      await letIn(phone.id);
      onClose(true);
    } catch (cause) {
      problem.value = (cause as { code?: string }).code ?? "unknown";
      isBusy.value = false;
    }
  };
  return (
    <Sheet label={t("let-in-title", { name })} onClose={() => onClose(false)}>
      <p>{t("let-in-text", { name })}</p>
      <p class="meta">{t("let-in-kept")}</p>
      <p role="alert" class="asking-problem">
        {problem.value ? problemText(problem.value) : ""}
      </p>
      <div class="asking-buttons">
        <button
          type="button"
          class="btn btn--g btn--w btn--lane"
          aria-disabled={isBusy.value}
          onClick={() => void go()}
        >
          {t("let-in-yes")}
        </button>
        <button type="button" class="btn btn--g btn--w" onClick={() => onClose(false)}>
          {t("let-in-no")}
        </button>
      </div>
    </Sheet>
  );
}

/** The list; empty while nobody waits, apart from the word on the last one let in. */
export function WaitingList() {
  const open = useSignal<WaitingPhone | null>(null);
  const last = useSignal<string | null>(null);
  const zone = me.value?.site.time_zone;
  const phones = others.value;
  const close = (isIn: boolean) => {
    if (isIn) last.value = open.peek()?.person_name ?? null;
    open.value = null;
  };
  return (
    <section class={`let-in ${phones.length > 0 || last.value ? "is-shown" : ""}`} aria-label={t("let-in-list")}>
      {phones.length > 0 && <h2 class="h2">{t("let-in-list")}</h2>}
      <ul>
        {phones.map((phone) => (
          <li key={phone.id}>
            <span class="grow">
              <b>{phone.person_name}</b>
              <span class="meta num">
                {t("let-in-row", { place: phone.team_name ?? phone.site_name, time: day(phone.asked_at, zone) })}
              </span>
            </span>
            <button
              type="button"
              class="btn"
              aria-label={t("let-in-button-for", { name: phone.person_name })}
              onClick={() => (open.value = phone)}
            >
              {t("let-in-button")}
            </button>
          </li>
        ))}
      </ul>
      <p class="meta" role="status">
        {last.value ? t("let-in-done", { name: last.value }) : ""}
      </p>
      {open.value && <LetInSheet phone={open.value} onClose={close} />}
    </section>
  );
}
