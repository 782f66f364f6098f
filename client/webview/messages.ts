/** What the matrix page and the extension say to each other. */
import type { LedgerOverview } from '../../server/src/lsp/overview.ts';
import type { Place } from '../../server/src/report/types.ts';

/** Everything the page shows; sent anew whenever something changed. */
export interface MatrixState {
	/** False until the server has answered once. */
	readonly loaded: boolean;
	readonly overviews: readonly LedgerOverview[];
	/** States in the order in which people look at them. */
	readonly coverages: readonly string[];
	/** All words of the page, in the person's language. */
	readonly words: Readonly<Record<string, string>>;
}

/** What a person asked for in the page. */
export type Message =
	| { readonly type: 'ready' }
	| ({ readonly type: 'place'; readonly ledger: string } & Place)
	| {
			readonly type: 'entry' | 'letter' | 'signOff';
			readonly ledger: string;
			readonly id: string;
			readonly filing: string | null;
	  };

/** True for a message of the page. */
export function isMessage(value: unknown): value is Message {
	if (typeof value !== 'object' || value === null || !('type' in value)) return false;
	if (value.type === 'ready') return true;
	if (!('ledger' in value) || typeof value.ledger !== 'string') return false;
	if (value.type === 'place') return 'file' in value && typeof value.file === 'string' && 'range' in value;
	const asked = value.type === 'entry' || value.type === 'letter' || value.type === 'signOff';
	return asked && 'id' in value && typeof value.id === 'string' && 'filing' in value;
}
