/** What an assistant may look at and do: one element at a time, in the words of the check. */
import { objectionText } from '../evidence/index.ts';
import type { ProjectResult } from '../project/types.ts';
import { followUp, importAnswers, questionOf } from '../reader/index.ts';
import type { Asked, More, Question, Reading, Subject } from '../reader/types.ts';
import { isAsked, rulesJudgement, sourceOf, subjectsOf } from '../rules/index.ts';
import type { ElementState } from '../rules/types.ts';

/** What a desk is given by whoever serves it. */
export interface DeskParts {
	/** The newest check of every commitments file that may be looked at; empty where there is none. */
	projects(): Promise<readonly ProjectResult[]>;
	/** Today, 2026-11-21. */
	today(): string;
	/** Records readings beside a commitments file; rejects with the reason when it cannot. Without it nothing is written. */
	readonly record?: (ledgerPath: string, readings: readonly Reading[]) => Promise<void>;
}

/** One line of what is due. No draft text. */
interface DueRow {
	readonly filing: string;
	readonly commitment: string;
	readonly title: string;
	readonly source: string;
	readonly status: string;
	readonly elements: readonly {
		readonly id: string;
		readonly text: string;
		readonly verdict: string;
		readonly read: string | null;
	}[];
}

/** Names one element of one filing. */
interface ElementName {
	readonly filing: string;
	readonly commitment: string;
	readonly element: string;
}

/** A refusal in words for the assistant. */
export class Refused extends Error {}

/** What the tools answer from. The check is asked for at every call, so that what is answered fits the files as they are. */
export class Desk {
	readonly #parts: DeskParts;

	constructor(parts: DeskParts) {
		this.#parts = parts;
	}

	get mayRecord(): boolean {
		return this.#parts.record !== undefined;
	}

	/** What is asked of the filings, or of one: commitments with their elements and verdicts. */
	async due(filing: string | null): Promise<readonly DueRow[]> {
		const states = (await this.#projects()).flatMap((project) => project.states);
		return states
			.filter(({ status }) => isAsked(status))
			.filter((state) => filing === null || state.filing.id === filing)
			.map((state) => ({
				filing: state.filing.id,
				commitment: state.commitment.id,
				title: state.commitment.title,
				source: sourceOf(state.commitment),
				status: state.status,
				elements: state.elements.map(({ element, judgement, reading }) => ({
					id: element.id,
					text: element.text,
					verdict: judgement.verdict,
					read: reading ? `${reading.reading.verdict}, ${reading.effect}` : null,
				})),
			}));
	}

	/** The question about an element: its passages with literal text; with `after`, the one follow-up. */
	async question(name: ElementName, after: More | null): Promise<Question> {
		const { state } = await this.#find(name);
		const asked: Asked | null = after === null ? questionOf(subjectOf(state)) : followUp(subjectOf(state), after);
		if (asked) return asked.question;
		throw new Refused('Nothing in the filing answers to that.');
	}

	/** Why the verdict is what it is. */
	async explain(name: ElementName) {
		const { state } = await this.#find(name);
		const { judgement, status, suspect, reading } = state;
		const rules = rulesJudgement(state);
		const shown = [...rules.evidence, ...rules.candidates].map(({ quote, has, lacks, objection }) => ({
			quote,
			has,
			lacks,
			objection: objection && objectionText(objection),
		}));
		return {
			status,
			verdict: judgement.verdict,
			why: judgement.why,
			suspect,
			passages: shown,
			reading: reading ? { ...reading.reading, effect: reading.effect, counted: reading.counted } : null,
			steps: judgement.trace,
		};
	}

	/** Holds an answer against its question and records it; throws `Refused` with the reason. */
	async record(answer: Readonly<Record<string, unknown>>): Promise<Reading> {
		const { record } = this.#parts;
		if (!record) throw new Refused('This is read-only: nobody has allowed an assistant to record here.');
		for (const project of await this.#projects()) {
			const subjects = subjectsOf(project.states, 'all', true);
			const { readings, rejected, more } = importAnswers(JSON.stringify(answer), subjects, null, this.#parts.today());
			const [read] = readings;
			if (read) {
				await record(project.ledgerPath, [read.reading]).catch((error: unknown) => {
					throw new Refused(error instanceof Error ? error.message : 'It could not be written.');
				});
				return read.reading;
			}
			if (more.length > 0)
				throw new Refused('Ask for more with show_candidates and "after", then answer that question.');
			const why = rejected[0]?.why ?? 'it says nothing';
			if (!why.startsWith('no such question')) throw new Refused(`Rejected: ${why}.`);
		}
		throw new Refused('Rejected: no such question is asked now; call show_candidates again.');
	}

	async #projects(): Promise<readonly ProjectResult[]> {
		const projects = await this.#parts.projects();
		if (projects.length === 0) throw new Refused('No commitments.yaml was found above these drafts.');
		return projects;
	}

	async #find({ filing, commitment, element }: ElementName): Promise<{ readonly state: ElementState }> {
		for (const project of await this.#projects()) {
			for (const { elements } of project.states) {
				const state = elements.find(
					(one) => one.filing.id === filing && one.commitment.id === commitment && one.element.id === element,
				);
				if (state) return { state };
			}
		}
		throw new Refused(`There is no element ${commitment}/${element} in a filing ${filing}; list_due names them.`);
	}
}

function subjectOf(state: ElementState): Subject {
	const { filing, commitment, element } = state;
	return { filing, commitment, element, judgement: rulesJudgement(state) };
}
