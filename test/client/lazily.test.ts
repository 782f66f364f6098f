import { describe, expect, it } from 'vitest';
import { Lazily } from '../../client/src/lazily.ts';

describe('Lazily', () => {
	it('starts once, however often it is asked', async () => {
		let starts = 0;
		const lazily = new Lazily(async () => ++starts);
		expect(await Promise.all([lazily.get(), lazily.get()])).toEqual([1, 1]);
		expect(await lazily.get()).toBe(1);
	});

	it('tries again after a start that failed', async () => {
		let starts = 0;
		const lazily = new Lazily(async () => {
			if (++starts === 1) throw new Error('first');
			return starts;
		});
		await expect(lazily.get()).rejects.toThrow('first');
		expect(await lazily.get()).toBe(2);
	});

	it('stops what runs before it starts anew', async () => {
		const log: string[] = [];
		const lazily = new Lazily(async () => log.push('start'));
		await lazily.get();
		await lazily.again(async () => void log.push('stop'));
		expect(log).toEqual(['start', 'stop', 'start']);
	});

	it('starts anew although what runs does not end in time', async () => {
		let starts = 0;
		const lazily = new Lazily(async () => ++starts);
		await lazily.get();
		expect(await lazily.again(() => Promise.reject(new Error('timed out')))).toBe(2);
		expect(await lazily.get()).toBe(2);
	});

	it('never runs twice at once, though it is started anew from two sides', async () => {
		const log: string[] = [];
		const lazily = new Lazily(async () => {
			log.push('start');
			await Promise.resolve();
			return log.push('started');
		});
		const stop = async () => void log.push('stop');
		await lazily.get();
		await Promise.all([lazily.again(stop), lazily.again(stop)]);
		const once = ['stop', 'start', 'started'];
		expect(log).toEqual(['start', 'started', ...once, ...once]);
	});
});
