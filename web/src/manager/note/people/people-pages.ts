/**
 * Owns: how pages of people are put together, and how they outlast a fresh read of the first.
 * Called by: the report of one note and its lists.
 * Rule: everybody stands once, where the newest read has them; the cursor is that of the last page that is shown.
 */
import type { PeoplePage, Report } from "../../../lib/api";

/** People on one page of the server's list. */
export const PAGE = 100;

/** Adds who is not listed yet; a read in between may have moved the place where the next page begins. */
export function withPage(value: Report, more: PeoplePage, cursor: string): Report {
  const ids = new Set(value.people.map((person) => person.person_id));
  const people = [...value.people, ...more.people.filter((person) => !ids.has(person.person_id))];
  const people_cursor = value.people_cursor === cursor ? (more.next_cursor ?? null) : (value.people_cursor ?? null);
  return { ...value, people, people_cursor };
}

/** What was read without the opened pages keeps them as they were. */
export function withFurther(old: Report, fresh: Report): Report {
  if (!fresh.people_cursor || old.people.length <= fresh.people.length) return fresh;
  const ids = new Set(fresh.people.map((person) => person.person_id));
  const further = old.people.slice(fresh.people.length).filter((person) => !ids.has(person.person_id));
  return { ...fresh, people: [...fresh.people, ...further], people_cursor: old.people_cursor ?? null };
}
