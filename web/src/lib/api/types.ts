/**
 * Owns: the names by which the web calls the server's schemas.
 * Called by: every screen, the outbox and the service worker (types only, no code).
 * Rule: every type comes from schema.gen.ts, which is made from the server's document; none is written here.
 */
import type { components } from "./schema.gen";

type Schemas = components["schemas"];

/** Any identifier; the server tells them apart, the web only passes them on. */
export type Id = Schemas[
  | "ActId"
  | "ClaimId"
  | "MessageId"
  | "OrganisationId"
  | "PersonId"
  | "ReplyId"
  | "SiteId"
  | "TeamId"
  | "UploadId"];
export type Time = Schemas["Time"];
export type Role = Schemas["Role"];
export type NamedId = Schemas["PersonRef"];
export type SiteRef = Schemas["SiteRef"];

/** A code of a refusal, translated as `error-<code>`. */
export type Code = Schemas["Code"];
export type FieldProblem = Schemas["FieldProblem"];

export type Me = Schemas["Me"];
/** What a new phone knows of itself while it waits to be let in; a "claim" to the server. */
export type NewPhone = Schemas["ClaimView"];
export type WaitingPhone = Schemas["WaitingPhone"];
export type WaitingPhones = Schemas["WaitingPhones"];
export type JoinLook = Schemas["JoinLook"];
export type UnreachableWhy = Schemas["UnreachableWhy"];

export type Kind = Schemas["Kind"];
export type Ask = Schemas["Ask"];
export type Answer = Schemas["Answer"];
export type ActKind = Schemas["ActKind"];
export type MessageState = Schemas["MessageState"];
export type Media = Schemas["Media"];
export type Inbox = Schemas["Inbox"];
export type InboxItem = Schemas["InboxItem"];
export type MessageView = Schemas["MessageView"];
export type ReceiptOutcome = Schemas["ReceiptOutcome"];
export type ReplyState = Schemas["ReplyState"];
export type ReplyView = Schemas["ReplyView"];

export type AudienceOptions = Schemas["AudienceOptions"];
export type Term = Schemas["Term"];
export type Audience = Schemas["Audience"];
export type SendMessage = Schemas["SendMessage"];
export type Preview = Schemas["Preview"];

/** Where one receipt stands, exactly one of these. */
export type Reach = Schemas["ReachState"];
export type Counts = Schemas["Counts"];
export type ProgressItem = Schemas["ProgressItem"];
export type Dashboard = Schemas["Dashboard"];
export type PeoplePage = Schemas["PeoplePage"];
export type Report = Schemas["Report"];
