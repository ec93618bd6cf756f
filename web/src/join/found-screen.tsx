/**
 * Owns: the invite: where it leads, for whom, what others will see, and the tap that joins.
 * Called by: the joining wing.
 * Rule: only the tap redeems; whoever is signed in here is named before they are signed out.
 */
import { languages, locale, problemText, setLocale, t } from "../lib/i18n";
import { Brand } from "./brand";
import { join, type joinState } from "./join.state";

type Found = Extract<typeof joinState.value, { kind: "found" }>;

/** A language in its own words. */
const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

function LanguageChips() {
  if (languages.length < 2) return null;
  return (
    <fieldset class="join-languages">
      <legend>{t("join-language")}</legend>
      <div class="chips">
        {languages.map((tag) => (
          <button
            key={tag}
            type="button"
            class="chip"
            lang={tag}
            aria-pressed={tag === locale.value}
            onClick={() => void setLocale(tag)}
          >
            {nameOf(tag)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function SomeoneElse({ name, unsent }: { name: string; unsent: number }) {
  return (
    <div class="banner banner--late join-else">
      <p>
        {t("join-someone-else", { name })} {unsent > 0 && t("join-someone-else-unsent", { name, count: unsent })}
      </p>
    </div>
  );
}

/** The invite that was looked up. */
export function FoundScreen({ state }: { state: Found }) {
  const { look, unsent, problem, isBusy } = state;
  const { team, site, invited_by, person_name, signed_in_as } = look;
  const isElse = signed_in_as !== null && signed_in_as !== person_name;
  return (
    <div class="screen">
      <div class="body join-body">
        <Brand />
        <h1 class="hero join-title">{team ? t("join-title-team", { team, site }) : t("join-title-site", { site })}</h1>
        <p class="join-text">{invited_by ? t("join-invited", { name: invited_by }) : t("join-not-invited")}</p>
        <p class="strong join-for">{t("join-for", { name: person_name })}</p>
        {isElse && <SomeoneElse name={signed_in_as} unsent={unsent} />}
        <LanguageChips />
      </div>
      <div class="dock dock--fade">
        <p class="join-problem" role="alert">
          {problem ? problemText(problem) : ""}
        </p>
        <p class="meta join-privacy">{t("join-privacy")}</p>
        <button type="button" class="slab" aria-disabled={isBusy} onClick={() => void join()}>
          {team ? t("join-button-team", { team }) : t("join-button-site", { site })}
        </button>
      </div>
    </div>
  );
}
