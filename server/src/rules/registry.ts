/** The registry: every rule, and every code that a finding can carry. */
import { commitmentsFile, letterChanged, quoteNotInLetter } from './commitments-file.ts';
import { droppedDisclosure } from './dropped-disclosure.ts';
import { frontMatter } from './front-matter.ts';
import { GOVERNANCE } from './governance.ts';
import { ignoreDirective } from './ignore-directive.ts';
import { misplacedDisclosure } from './misplaced-disclosure.ts';
import { missingDisclosure } from './missing-disclosure.ts';
import { missingElement } from './missing-element.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { positionChanged } from './position-changed.ts';
import { promisedWordingChanged } from './promised-wording-changed.ts';
import { readersDisagree } from './readers-disagree.ts';
import { staleFact } from './stale-fact.ts';
import { suspectSignOff } from './suspect-sign-off.ts';
import type { RuleMeta } from './types.ts';
import { undecidedCondition } from './undecided-condition.ts';
import { unknownForm } from './unknown-form.ts';
import { unsureElement } from './unsure-element.ts';

/** The rules over the drafts of a filing, in the order in which they are listed to people. */
export const RULES = [
	missingDisclosure,
	missingElement,
	unsureElement,
	undecidedCondition,
	placeholderLeft,
	misplacedDisclosure,
	promisedWordingChanged,
	droppedDisclosure,
	staleFact,
	positionChanged,
	suspectSignOff,
	readersDisagree,
	unknownForm,
	frontMatter,
	ignoreDirective,
] as const;

/** Every code a finding can carry, each with its page in `docs/rules/`. */
export const RULE_METAS: readonly RuleMeta[] = [
	...RULES.map(({ meta }) => meta),
	...GOVERNANCE.map(({ meta }) => meta),
	commitmentsFile,
	quoteNotInLetter,
	letterChanged,
];

/** Path of a rule's page, from the root of the package. */
export function helpOf(rule: string): string {
	return `docs/rules/${rule}.md`;
}
