/** The drafts of the year, as the people of Tern Harbour write them. A fiction of our own. */
const head = (form: string, period: string, filing: string): string =>
	`---\nform: ${form}\nperiod: ${period}\nfiling: ${filing}\n---\n\n`;
const annual = head('10-K', '2026-12-31', '10-K-2026');

/** Where each part of the annual report is kept. */
export const MDA = 'drafts/10-K-2026/item-7.md';
export const RELATED = 'drafts/10-K-2026/item-13.md';
export const QUARTER = 'drafts/10-Q-2027-Q1/part-1-item-2.md';

export const PRICE_VOLUME =
	'Of the increase of $5.7 million in warehouse revenue, $3.1 million was due to changes in price and $2.6 million was due to changes in volume.';
export const CUSTOMER = 'Brightwell Grocers accounted for 14% of our total revenue in 2026.';
export const RENT =
	'The annual rent that we pay for the Eastport warehouse is $1.2 million, and the lease expires on March 31, 2034.';

/** Item 7, with what is said by then about price and volume and about the customer. */
export const mda = (factors = '', customer = ''): string => `${annual}# Item 7. Management's Discussion and Analysis

## Results of Operations

Warehouse revenue rose from $41.2 million to $46.9 million in 2026. ${factors}

## Segment Information

We run one segment. ${customer}
`;

/** Item 13, with what is said by then about the lease. */
export const related = (lease = ''): string => `${annual}# Item 13. Certain Relationships and Related Transactions

We lease the Eastport warehouse from a company that a director of ours controls. ${lease}
`;

/** The quarterly report, with what is said by then about price and volume. */
export const quarter = (
	factors = '',
): string => `${head('10-Q', '2027-03-31', '10-Q-2027-Q1')}# Item 2. Management's Discussion and Analysis

## Results of Operations

Warehouse revenue rose to $12.4 million. ${factors}
`;
export const QUARTER_FACTORS =
	'Of the increase of $1.4 million in warehouse revenue, $0.9 million was due to changes in price and $0.5 million was due to changes in volume.';
