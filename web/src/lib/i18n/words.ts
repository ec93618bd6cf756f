/**
 * Owns: the form in which the build hands over a Fluent file: parsed already, so that the phone needs no parser.
 * Called by: `lib/i18n`.
 * Rule: it is exactly what `FluentResource` holds; the build and the runtime use the same package version.
 */
import type { FluentResource } from "@fluent/bundle";

/** One file of the catalogue, as `FluentBundle.addResource` takes it. */
export type CompiledWords = FluentResource["body"];
