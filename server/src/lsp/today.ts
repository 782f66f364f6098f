/** The clock, kept out of everything that must give the same answer twice. */

/** Today where the person sits, 2026-11-21. */
export function today(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
