/** Fiction: what Halvorsen Quay Networks Ltd promised, and how its draft may keep or break it. One fact each. */

export interface Case {
	readonly id: string;
	readonly topic: string;
	readonly heading: string;
	/** The staff's words, the company's, and the fact to look for. */
	readonly ask: string;
	readonly quote: string;
	readonly element: string;
	/** A passage that discloses it in words close to the promise's. */
	readonly kept: string;
	/** The same in a drafter's own words. */
	readonly paraphrase: string;
	/** Looks like it and is not. */
	readonly nearMiss: string;
	/** Says that it is not so, or will not be said. */
	readonly negated: string;
	/** The fact as a table; null where a table cannot say it. */
	readonly table: string | null;
}

export const CASES: readonly Case[] = [
	{
		id: 'headroom',
		topic: 'goodwill-headroom',
		heading: 'Goodwill',
		ask: 'Disclose the percentage by which fair value exceeded carrying value as of the date of the most recent test.',
		quote:
			'we will disclose the percentage by which the fair value of the unit exceeded its carrying value at the most recent test',
		element: 'the percentage by which fair value exceeded carrying value at the most recent test',
		kept: 'At the most recent test, on October 1, 2025, the fair value of Managed Hosting exceeded its carrying value by 14%.',
		paraphrase: 'Managed Hosting passed its 2025 goodwill test with headroom of 14% over book value.',
		nearMiss:
			'We test goodwill once a year by comparing the fair value of each reporting unit with its carrying value.',
		negated: 'We do not disclose by what percentage fair value exceeded carrying value at the most recent test.',
		table:
			'| Reporting unit | Carrying value | Excess of fair value over carrying value |\n| --- | --- | --- |\n| Managed Hosting | 41,200 | 14% |',
	},
	{
		id: 'loan-balance',
		topic: 'related-party',
		heading: 'Related Party Transactions',
		ask: 'Please disclose amounts due from related parties at each balance sheet date.',
		quote: 'we will disclose the balance receivable from this related party at each balance sheet date',
		element: 'the balance receivable from Quayside Freight at each balance sheet date',
		kept: 'The balance receivable from Quayside Freight at December 31, 2025 and 2024 was $1.9 million and $2.4 million.',
		paraphrase: 'Quayside Freight owed us $1.9 million at the end of 2025 and $2.4 million a year earlier.',
		nearMiss: 'In 2025 we paid Quayside Freight $0.6 million for the transport of servers.',
		negated: 'There was no balance receivable from Quayside Freight that we would consider necessary to disclose.',
		table:
			'| Due from related parties | 2025 | 2024 |\n| --- | --- | --- |\n| Balance receivable from Quayside Freight | $1,900 | $2,400 |',
	},
	{
		id: 'tax-effect-how',
		topic: 'non-gaap-tax',
		heading: 'Use of Non-GAAP Financial Measures',
		ask: 'Disclose how the tax effect of the adjustments is determined.',
		quote: 'we will explain how the tax effect of the non-GAAP adjustments is determined',
		element: 'how the tax effect of the non-GAAP adjustments is determined',
		kept: 'The tax effect of the non-GAAP adjustments is determined by applying to each the statutory rate where it arises, mainly 17%.',
		paraphrase:
			'To arrive at the income tax on these adjustments we use the statutory rate of each country in which the cost was incurred.',
		nearMiss: 'Adjusted net income is shown net of the tax effect of the adjustments.',
		negated: 'We do not explain how the tax effect of the non-GAAP adjustments is determined.',
		table: null,
	},
	{
		id: 'covenant-level',
		topic: 'debt-covenants',
		heading: 'Liquidity and Capital Resources',
		ask: 'Quantify how close you are to the covenants of your term loan.',
		quote: 'we will disclose the actual ratio and the ratio that the covenant requires',
		element: 'the actual leverage ratio beside the ratio required by the covenant',
		kept: 'The covenant of our term loan requires a leverage ratio of at most 4.5; our actual leverage ratio at year end was 3.9.',
		paraphrase:
			'Debt stood at 3.9 times EBITDA on December 31, 2025, against a ceiling of 4.5 times under the term loan.',
		nearMiss:
			'Our term loan contains covenants, among them a leverage ratio, with which we were in compliance at year end.',
		negated:
			'The actual leverage ratio and the ratio required by the covenant are not disclosed because they are confidential.',
		table: '| Covenant | Required ratio | Actual ratio |\n| --- | --- | --- |\n| Leverage ratio | at most 4.5 | 3.9 |',
	},
	{
		id: 'cash-abroad',
		topic: 'income-taxes',
		heading: 'Cash Held by Subsidiaries',
		ask: 'Please disclose the amount of cash held by foreign subsidiaries.',
		quote: 'we will disclose the amount of cash and cash equivalents held by our foreign subsidiaries',
		element: 'the amount of cash and cash equivalents held by foreign subsidiaries',
		kept: 'Of our cash and cash equivalents at year end, an amount of $22.5 million was held by foreign subsidiaries.',
		paraphrase: 'Our companies outside Singapore had $22.5 million of cash in their accounts at year end.',
		nearMiss:
			'Dividends from foreign subsidiaries may be subject to withholding tax, which could reduce the cash available to us.',
		negated: 'No cash and cash equivalents were held by foreign subsidiaries that could not be used at once.',
		table: '| Cash and cash equivalents held by | 2025 |\n| --- | --- |\n| Foreign subsidiaries | $22.5 million |',
	},
	{
		id: 'loss-range',
		topic: 'contingencies',
		heading: 'Legal Proceedings',
		ask: 'Disclose the reasonably possible loss or range of loss in excess of the amount accrued.',
		quote: 'we will disclose an estimate of the reasonably possible range of loss in excess of amounts accrued',
		element: 'an estimate of the reasonably possible range of loss in excess of the amount accrued',
		kept: 'We estimate the reasonably possible range of loss in excess of the amount accrued at $3 million to $5 million.',
		paraphrase: 'Beyond what we have set aside, the claim could cost us a further $3 million to $5 million.',
		nearMiss:
			'We accrue for a loss when it is probable and can be reasonably estimated; the outcome of litigation is uncertain.',
		negated: 'An estimate of the reasonably possible range of loss in excess of the amount accrued cannot be made.',
		table:
			'| Matter | Accrued | Reasonably possible loss in excess of the amount accrued |\n| --- | --- | --- |\n| Landlord | $1.0 million | $3 million to $5 million |',
	},
	{
		id: 'drivers-quantified',
		topic: 'results-of-operations',
		heading: 'Results of Operations',
		ask: 'Quantify how much of the change in revenue was due to price and how much to volume.',
		quote: 'we will quantify the contribution of price and of volume to changes in revenue',
		element: 'how much of the change in revenue was due to price and how much to volume',
		kept: 'Of the increase in revenue of $7.4 million, $2.1 million was due to price and $5.3 million to volume.',
		paraphrase: 'Higher tariffs added $2.1 million to sales; more racks let added $5.3 million.',
		nearMiss: 'Revenue rose because of price and volume, partly offset by the departure of two tenants.',
		negated: 'We cannot say how much of the change in revenue was due to price and how much to volume.',
		table: '| Change in revenue due to | Amount |\n| --- | --- |\n| Price | $2.1 million |\n| Volume | $5.3 million |',
	},
	{
		id: 'aging',
		topic: 'credit-losses',
		heading: 'Trade Receivables',
		ask: 'Provide an aging of trade receivables that are past due.',
		quote: 'we will provide the aging of our past due trade receivables',
		element: 'an aging of trade receivables that are past due',
		kept: 'The aging of trade receivables past due is: up to 30 days $1,140; 31 to 90 days $610; more than 90 days $220.',
		paraphrase:
			'Customers were late with $1,140 by up to a month, with $610 by up to three months and with $220 by longer.',
		nearMiss:
			'We regard trade receivables as past due when they are not paid within 30 days and provide for them by their age.',
		negated: 'An aging of trade receivables that are past due is not provided because such amounts are small.',
		table:
			'| Trade receivables past due | 2025 |\n| --- | --- |\n| Up to 30 days | 1,140 |\n| 31 to 90 days | 610 |\n| More than 90 days | 220 |',
	},
	{
		id: 'board-cyber',
		topic: 'cybersecurity',
		heading: 'Cybersecurity',
		ask: 'Describe how the board is informed about risks from cybersecurity threats.',
		quote: 'we will describe the process by which the board is informed about cybersecurity risks',
		element: 'the process by which the board is informed about cybersecurity risks',
		kept: 'The process by which the board is informed about cybersecurity risks is a report by our security officer at each quarterly meeting.',
		paraphrase: 'Every quarter our head of security briefs the directors on threats to our systems.',
		nearMiss: 'A cybersecurity incident could harm our reputation, and our board considers such risks important.',
		negated: 'The board is not informed about cybersecurity risks by any formal process.',
		table: null,
	},
	{
		id: 'segment-reconciliation',
		topic: 'segments',
		heading: 'Segment Information',
		ask: 'Reconcile the total of segment profit to consolidated income before taxes.',
		quote: 'we will reconcile total segment profit to consolidated income before income taxes',
		element: 'a reconciliation of total segment profit to consolidated income before income taxes',
		kept: 'Total segment profit of $27,100 less central costs of $9,400 and interest of $6,200 reconciles to consolidated income before income taxes of $11,500.',
		paraphrase:
			'Deducting head office cost of $9,400 and finance cost of $6,200 from the $27,100 earned by the segments gives pre-tax income of $11,500.',
		nearMiss: 'Our chief executive reviews segment profit when she decides on resources for each segment.',
		negated: 'A reconciliation of total segment profit to consolidated income before income taxes is not presented.',
		table:
			'| Reconciliation | 2025 |\n| --- | --- |\n| Total segment profit | 27,100 |\n| Central costs | (9,400) |\n| Interest | (6,200) |\n| Consolidated income before income taxes | 11,500 |',
	},
	{
		id: 'restructuring-savings',
		topic: 'restructuring',
		heading: 'Restructuring',
		ask: 'Disclose the expected annual savings from the restructuring and when they will begin.',
		quote: 'we will disclose the expected annual cost savings of the plan and when they are expected to begin',
		element: 'the expected annual cost savings of the restructuring and when they begin',
		kept: 'We expect annual cost savings of $4.2 million from the restructuring, which begin in the second quarter of 2026.',
		paraphrase: 'The closure of the Batam office should lower our yearly expense by $4.2 million from April 2026 on.',
		nearMiss: 'The restructuring cost us $6.8 million in 2025, mainly for severance and the end of leases.',
		negated: 'We do not expect cost savings from the restructuring to begin in 2026.',
		table:
			'| Restructuring plan | Expected annual cost savings | Begin |\n| --- | --- | --- |\n| Batam | $4.2 million | second quarter of 2026 |',
	},
	{
		id: 'customer-concentration',
		topic: 'revenue',
		heading: 'Customers',
		ask: 'Identify customers that account for ten percent or more of revenue and the share of each.',
		quote: 'we will name each customer that accounts for ten percent or more of revenue and state its share',
		element: 'each customer with ten percent or more of revenue, by name, and its share',
		kept: 'Customers with ten percent or more of revenue are Orrin Cloud with a share of 18% and Teal Media with a share of 11%.',
		paraphrase: 'Orrin Cloud brought 18% of our sales and Teal Media 11%; nobody else reached one tenth.',
		nearMiss: 'The loss of a customer with ten percent or more of revenue could harm our results.',
		negated: 'No customer accounted for ten percent or more of revenue, so none is named with its share.',
		table:
			'| Customers with ten percent or more of revenue | Share |\n| --- | --- |\n| Orrin Cloud | 18% |\n| Teal Media | 11% |',
	},
];
