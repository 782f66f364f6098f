import { describe, expect, it } from 'vitest';
import { askModel, type ReaderModel } from '../../client/src/askModel.ts';

const QUESTION = { name: 'x', instructions: 'Read.', question: '{}' };
const on = () => false;

function model(pieces: () => AsyncIterable<string>): ReaderModel & { readonly asked: string[] } {
	const asked: string[] = [];
	return {
		name: 'fake/quay',
		asked,
		send: (text) => {
			asked.push(text);
			return pieces();
		},
	};
}

describe('one question to one model', () => {
	it('gives back what the model wrote, untouched', async () => {
		const one = model(async function* () {
			yield ' {"verdict":';
			yield ' "found"} ';
		});
		expect(await askModel(one, QUESTION, on)).toEqual({ text: ' {"verdict": "found"} ' });
		expect(one.asked).toEqual(['Read.\n\n{}']);
	});

	it('cuts an endless answer off', async () => {
		const endless = model(async function* () {
			for (;;) yield 'x'.repeat(1000);
		});
		expect(await askModel(endless, QUESTION, on)).toEqual({ failed: 'its answer does not end' });
	});

	it('says when the model refuses, or dies in the middle', async () => {
		const broken = model(async function* () {
			yield '{';
			throw Object.assign(new Error('no'), { code: 'NoPermissions' });
		});
		expect(await askModel(broken, QUESTION, on)).toEqual({ failed: 'the model could not be asked (NoPermissions)' });
	});

	it('asks nothing once it was stopped, and gives nothing back once it is', async () => {
		const late = model(async function* () {
			yield 'x';
		});
		expect(await askModel(late, QUESTION, () => true)).toBeNull();
		expect(late.asked).toEqual([]);
		let stopped = false;
		const running = model(async function* () {
			stopped = true;
			yield 'x';
		});
		expect(await askModel(running, QUESTION, () => stopped)).toBeNull();
	});
});
