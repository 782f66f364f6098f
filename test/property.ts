/**
 * fast-check for every property test here, with a seed that stays: the same commit gives the same answer in every run, so that a red
 * gate is a fault of the change that it stands in front of. `PROPERTY_SEED=any` draws a new one, to search; what such a run finds is
 * kept as a case beside its property. `PROPERTY_SEED=N` repeats the run that named N. `PROPERTY_RUNS=N` draws N cases where a property
 * asks how many (`runs`).
 */
import fc from 'fast-check';

const wanted = process.env.PROPERTY_SEED ?? '20251128';
if (wanted !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

/** How many cases to draw: the usual number, unless more are asked for. */
export function runs(usual: number): number {
	return Number(process.env.PROPERTY_RUNS ?? usual);
}

export { fc };
