/** Which addresses a second reader may be asked at: this machine and private networks, or a host named in so many words. */

export type Address =
	| { readonly ok: true; readonly url: URL; readonly kind: 'this machine' | 'private' | 'named' }
	| { readonly ok: false; readonly why: string };

/** `hosts` are those that the person's own configuration names; `only` is a policy: no other host is asked, whatever else is said. */
export function addressOf(text: string, hosts: readonly string[], only: readonly string[] | null): Address {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^https?:$/.test(url.protocol)) return refused(`${text}: that is no http or https address`);
	if (url.username !== '' || url.password !== '')
		return refused('the address has a name or a password in it; a key belongs into the environment');
	if (url.search !== '' || url.hash !== '')
		return refused(`${text}: a base address ends with its path, for example /v1`);
	const host = url.hostname.toLowerCase();
	const isNamed = (list: readonly string[]): boolean => list.some((name) => name.toLowerCase() === host);
	if (only !== null && !isNamed(only)) return refused(`the policy on this machine does not allow ${host}`);
	if (isLoopback(host)) return { ok: true, url, kind: 'this machine' };
	if (isPrivate(host)) return { ok: true, url, kind: 'private' };
	if (!isNamed(hosts))
		return refused(
			`${host} is neither this machine nor a private address, and your own reader.json does not name it under "hosts"`,
		);
	if (url.protocol !== 'https:') return refused(`${host} lies outside your network; its address must begin with https`);
	return { ok: true, url, kind: 'named' };
}

function refused(why: string): Address {
	return { ok: false, why };
}

/** The URL parser has written every notation of an IPv4 address as four numbers, and of IPv6 in brackets, shortened. */
function isLoopback(host: string): boolean {
	return host === 'localhost' || host === '[::1]' || numbersOf(host)?.[0] === 127;
}

function isPrivate(host: string): boolean {
	if (/^\[f[cd][0-9a-f]{2}:/.test(host)) return true;
	const [first, second = 0] = numbersOf(host) ?? [];
	if (first === 10) return true;
	return (first === 192 && second === 168) || (first === 172 && second >= 16 && second <= 31);
}

function numbersOf(host: string): readonly number[] | null {
	return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) ? host.split('.').map(Number) : null;
}
