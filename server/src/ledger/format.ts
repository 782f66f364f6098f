/** A commitments file laid out as this program writes it, with every comment, every word and their order kept. */
import { isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { parseTree } from './parse.ts';
import { toPlain } from './tree.ts';

/** Wider than anything that is written again: long words stand aside meanwhile. */
const WIDTH = 120;
const LONG = 60;

/**
 * Lays out a file: two blanks for each level, entries set in below their key, one blank behind colons and dashes, at most
 * one blank line, one line end at the end. Long words and blocks keep their own line breaks. A file that cannot be read, or
 * that would not say the same afterwards, is given back as it is. Formatting twice changes nothing more.
 */
export function formatLedger(text: string): string {
	const before = parseTree(text);
	if (before.root === null || before.problems.length > 0) return text;
	const plain = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
	const formatted = unpadded(laidOut(plain));
	const after = parseTree(formatted);
	const wanted = JSON.stringify(toPlain(before.root)).replaceAll('\\r\\n', '\\n');
	if (after.root === null || JSON.stringify(toPlain(after.root)) !== wanted) return text;
	if (commentsOf(formatted) !== commentsOf(plain)) return text;
	return text.includes('\r\n') ? formatted.replaceAll('\n', '\r\n') : formatted;
}

function laidOut(text: string): string {
	const document = parseDocument(text, { uniqueKeys: false, keepSourceTokens: true });
	const aside: string[] = [];
	visit(document, {
		Scalar(key, node: Scalar) {
			const [start, end] = node.range ?? [0, 0];
			const source = text.slice(start, end).trimEnd();
			if (key === 'key' || node.anchor || !(source.includes('\n') || source.length > LONG)) return;
			node.value = `__${aside.length}__`;
			node.type = 'PLAIN';
			aside.push(source);
		},
	});
	if (!isScalar(document.contents) && document.contents === null) return text;
	const written = document.toString({ lineWidth: WIDTH, indentSeq: true });
	const lines = written.split('\n').flatMap((line) => {
		const token = /__(\d+)__/.exec(line);
		const source = token ? aside[Number(token[1])] : undefined;
		return token && source !== undefined ? putBack(line, token[0], source) : [line];
	});
	return `${lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trimEnd()}\n`;
}

/** The words in place of their token; further lines move with the key they belong to. */
function putBack(line: string, token: string, source: string): readonly string[] {
	const [first = '', ...rest] = source.split('\n');
	const column = /^\s*(?:- )*/.exec(line)?.[0].length ?? 0;
	const indents = rest.filter((one) => one.trim() !== '').map((one) => one.length - one.trimStart().length);
	const least = Math.min(...indents);
	const moved = rest.map((one) => (one.trim() === '' ? '' : `${' '.repeat(column + 2)}${one.slice(least)}`));
	return [line.replace(token, () => first), ...moved];
}

/** `[a, b]`, as lists are written elsewhere. A value that begins with a bracket is nothing but a list. */
function unpadded(text: string): string {
	return text.replace(/^(\s*(?:- )*[\w.-][\w .-]*: )\[ (.*) \]( #.*)?$/gm, '$1[$2]$3');
}

/** All comments of a file, to prove that none is lost. */
function commentsOf(text: string): string {
	return [...text.matchAll(/(?:^|\s)#\s*(.*)$/gm)].map(([, words]) => words?.trim()).join('\n');
}
