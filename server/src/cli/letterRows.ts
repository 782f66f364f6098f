/** A letter as read, in the shape of the program's outward contract. */
import type { LetterReading } from '../letter/types.ts';
import { jsonText } from '../project/index.ts';

/** One line of JSON for one letter: the letter, its comments, its commitments. */
export function letterLine(reading: LetterReading, sha256: string): string {
	return `${jsonText({ ...letterRow(reading), sha256, commitments: commitmentRows(reading) })}\n`;
}

/** The letter with its comments; all offsets are UTF-16 offsets into `text`. */
export function letterRow(reading: LetterReading) {
	const { id, file, document, text, date, staffLetterDate, registrant, reviewed, comments, kind } = reading;
	return {
		id,
		file,
		document,
		kind,
		text,
		date,
		staffLetterDate,
		registrant: registrant?.name ?? null,
		...(registrant?.joint ? { jointRegistrants: registrant.joint } : {}),
		registrantKind: registrant?.kind ?? null,
		fileNumber: registrant?.fileNumber ?? null,
		reviewed,
		comments,
	};
}

/** What the letter promises, refuses or says, in its order. */
export function commitmentRows({ proposals }: LetterReading) {
	return proposals.map((proposal) => ({
		id: proposal.id,
		letter: proposal.letter,
		comment: proposal.comment ?? null,
		...(proposal.alsoAnswers ? { alsoAnswers: proposal.alsoAnswers } : {}),
		title: proposal.title,
		topic: proposal.topic ?? null,
		disposition: proposal.disposition,
		strength: proposal.strength,
		quote: proposal.quote,
		start: proposal.at.start,
		end: proposal.at.end,
		...(proposal.saidOfAll ? { saidOfAll: proposal.saidOfAll } : {}),
		ask: proposal.ask ?? null,
		condition: proposal.condition ?? null,
		targets: proposal.targets ?? [],
		dueIn: proposal.due ?? [],
		firstDue: proposal.firstDue ?? null,
		expires: proposal.expires ?? null,
		elements: proposal.elements.map(({ id, text, source, absent, branch }) => ({
			id,
			text,
			source,
			...(absent ? { absent } : {}),
			...(branch ? { branch } : {}),
		})),
		oneOf: proposal.oneOf ?? false,
		citations: proposal.citations ?? [],
		proposedText: proposal.proposedText ?? null,
	}));
}
