/**
 * Owns: one note that answers a question several people asked: its title, and the audience of the note they asked about.
 * Called by: the replies screen (prepares it) and the recorder (reads it).
 * Rule: everyone who got the first note gets the answer, asked or not; a reload in the middle still answers.
 */
import type { Id, ReplyView, Report, Term } from "../lib/api";
import { type NoteAnswers, TITLE_MAX } from "../lib/drafts.state";
import { t } from "../lib/i18n";
import { currentDatabase } from "../lib/media/uploads.state";
import { saidIn } from "../ui/reply/reply-row";

/** Questions are kept this short in a title, so that it still says which note they are about. */
const QUESTION_MAX = 48;
const KEPT_AS = "answer";
/** What was prepared last; a phone without a database has only this. */
let prepared: NoteAnswers | null = null;

/** The recorder's address for an answer. */
export function answerPath(message: Id): string {
  return `/lead?${new URLSearchParams({ answers: message })}`;
}

/** Keeps what an answer to this question needs; the recorder reads it at `answerPath`. */
export async function prepareAnswer(report: Report, bundle: readonly ReplyView[]): Promise<void> {
  const first = bundle[0];
  if (!first) return;
  const { progress } = report;
  prepared = {
    message: progress.id,
    about: progress.title,
    title: answerTitle(saidIn(first), progress.title, (question, title) =>
      t("replies-answer-note", { question, title }),
    ),
    audience: audienceOf(report),
    count: progress.counts.targeted,
    replies: bundle.map((reply) => reply.id),
  };
  const database = await currentDatabase();
  await database?.put("kept", prepared, KEPT_AS).catch(() => undefined);
}

/** Reads the answer that an address asks for, or null. */
export async function readAnswer(search: string): Promise<NoteAnswers | null> {
  const message = new URLSearchParams(search).get("answers");
  if (!message) return null;
  if (prepared?.message === message) return prepared;
  const database = await currentDatabase();
  const kept = (await database?.get("kept", KEPT_AS).catch(() => undefined)) as NoteAnswers | undefined;
  return kept?.message === message ? kept : null;
}

/** The people who have the note, each by name; where the report names only some, the teams it was counted under. */
export function audienceOf({ people, teams, progress }: Pick<Report, "people" | "teams" | "progress">): Term[] {
  if (people.length >= progress.counts.targeted) return people.map(({ person_id }) => ({ person: person_id }));
  return teams.flatMap(({ team_id }) => (team_id ? [{ team: team_id }] : []));
}

/** The question and the note it is about in at most 80 characters; what is too long ends in "…". */
export function answerTitle(question: string, about: string, say: (question: string, about: string) => string): string {
  // Isolation marks help on screen; in a title they would be letters that nobody sees.
  const plain = (asked: string, note: string) => say(asked, note).replace(/[\u2066-\u2069]/g, "");
  const asked = shortened(question, QUESTION_MAX);
  const room = TITLE_MAX - [...plain(asked, "")].length;
  return plain(asked, shortened(about, room));
}

function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, Math.max(0, most - 1))
        .join("")
        .trimEnd()}…`;
}
