import { decisionUnknownFiling } from './decision-unknown-filing.ts';
import { outdatedDecision } from './outdated-decision.ts';
import { waiverExpired } from './waiver-expired.ts';

/** The rules over decisions, waivers and sign-offs, in the order in which they are listed to people. */
export const GOVERNANCE = [waiverExpired, outdatedDecision, decisionUnknownFiling] as const;
