/** Noun phrases and questions in a row, each a fact: at commas, at conjunctions, and where several share a head or a tail. */
import {
	awaitsAnd,
	clean,
	OPENS,
	type Piece,
	pieces,
	qualifiesNext,
	standsAlone,
	unbalanced,
} from '../language/listText.ts';
import { underParticiples } from './participles.ts';

/** Examples: the bare nouns after them belong to the member that they illustrate. */
const EXAMPLES =
	/\b(?:including|such as|e\.g\.|i\.e\.|consisting of|comprised of|like)\b(?!.*\b(?:which|that)\b)[^;]*$/i;

/** `business, financial condition and results of operations`: said in one breath. */
const WHOLE_BUSINESS =
	/^(?:(?:the|our|its|your) )?(?:business|operations|results(?: of operations)?|(?:financial )?(?:condition|position|results)|liquidity|cash flows|prospects|capital resources)\b/i;
const ENDS_IN_BUSINESS = /\b(?:business|operations|results|condition|position|liquidity|cash flows|prospects)$/i;
/** `properties …, which properties …`: a relative clause that repeats its noun. */
const which = (text: string): string => /^which ([\w’'-]+)/i.exec(text)?.[1] ?? '';

/** Whether a piece goes on with the member before it. */
function continues(before: string, piece: Piece, joins: boolean): boolean {
	if (!standsAlone(piece.text, joins) || awaitsAnd(before) || AWAITS_VERB.test(before)) return true;
	if (WHOLE_BUSINESS.test(piece.text) && ENDS_IN_BUSINESS.test(before)) return true;
	// `who holds notes, and who receives others`: said of the same ones.
	const relative = /^(?:who|whose|which|that)\b/i.exec(piece.text)?.[0].toLowerCase();
	if (relative && relative !== 'that' && before.toLowerCase().includes(` ${relative} `)) return true;
	// `our other measures, “cash margin” and “net backlog”`: the names of what was just said.
	if (/^[“"]/.test(piece.text) && /s$/.test(before) && !/[“”"]/.test(before)) return true;
	const noun = which(piece.text);
	if (noun !== '' && before.toLowerCase().includes(noun.toLowerCase())) return true;
	return EXAMPLES.test(before) && !joins && !OPENS.test(piece.text);
}

/** A scope of the next member: `and, for the largest unit, the …`. */
function scopesNext(piece: Piece): boolean {
	return (
		/\band,\s*$/i.test(piece.joint) && /^(?:for|with respect to|as to|in the case of|where|when|if)\b/i.test(piece.text)
	);
}

interface Members {
	readonly list: string[];
	/** Whether a conjunction joins the last of them. */
	readonly joined: boolean;
}

/** Commas with what joins; a condition after `and` needs none: `A, B and, if late, C`. */
const MEMBER_ENDS =
	/,?\s+(?:together|along) with\s+(?=an?\s+(?:[\w-]+\s+)?(?:discussion|description|explanation|analysis|table|reconciliation|statement|quantification|summary)\b|the\s+reasons?\b)|,\s+(?:(?:and|as well as|or),?\s+(?:also\s+)?)?|\s+and,\s+(?=(?:for|if|where|when|with respect|as to|in the case|to the extent)\b)/g;
/** Who does what the noun is told by, before the verb: `each permit that you, your subsidiaries`. */
const AWAITS_VERB =
	/\b(?:that|which|whom)\s+(?:you|we|it|they|(?:the|our|your|its) [\w-]+)(?:,\s+(?:the|our|your|its) [\w-]+)*$/i;

function atCommas(text: string): Members {
	const list: string[] = [];
	let joined = false;
	let pending = '';
	for (const piece of pieces(text, MEMBER_ENDS)) {
		const joins = /\b(?:and|as well as|with)\b/i.test(piece.joint);
		if (list.length > 0 && ((joins && qualifiesNext(piece.text)) || scopesNext(piece))) {
			pending = piece.text;
			joined = true;
		} else if (pending) {
			list.push(`${piece.text.replace(/\.$/, '')}, ${pending}`);
			pending = '';
		} else if (list.length > 0 && continues(list.at(-1) ?? '', piece, joins)) {
			list[list.length - 1] += piece.joint + piece.text;
		} else {
			list.push(piece.text);
			joined ||= joins;
		}
	}
	if (pending) list[list.length - 1] += `, ${pending}`;
	return { list, joined };
}

const quotes = (text: string, mark: string): number => text.split(mark).length - 1;

/** The last member of `A, B and C` cut at its conjunction, or null. */
function lastTwo(last: string): [string, string] | null {
	const free = (m: RegExpExecArray): boolean => {
		const before = last.slice(0, m.index);
		return (
			quotes(before, '“') === quotes(before, '”') && !unbalanced(before) && !/\b(?:between|both)\b[^,]*$/i.test(before)
		);
	};
	const all = [...last.matchAll(/\s+(?:and|or)\s+/g)].filter(free);
	const ands = all.filter((m) => /^\s+and/.test(m[0]) && !/^\(?[ivx]{1,4}\)/.test(last.slice(m.index + m[0].length)));
	const cut = all.filter((m) => OPENS.test(last.slice(m.index + m[0].length))).at(-1) ?? beforePair(ands, last);
	return cut ? [last.slice(0, cut.index), last.slice(cut.index + cut[0].length)] : null;
}

/** The last of several, else the one before it where a single word stands between: `gains on sales and depreciation and amortization of ships`. */
function beforePair(ands: readonly RegExpExecArray[], text: string): RegExpExecArray | undefined {
	const [before, last] = ands.slice(-2);
	const between = before && last ? text.slice(before.index + before[0].length, last.index) : '';
	return /^[\w’'-]+$/.test(between) ? before : ands.at(-1);
}

const BARE =
	/^(?!(?:the|an?|any|our|its|their|each|how|why|what|whether|when|where|which|who|that|all|no)\b)[\w’'-]+(?: [\w’'-]+){0,2}$/i;
/** Two of them: `price and sales mix`. */
const BARE_PAIR =
	/^(?!(?:the|an?|any|our|its|their|each|how|why|what|whether|that|all|no)\b)[\w’'-]+(?: [\w’'-]+)? and [\w’'-]+(?: [\w’'-]+)?$/i;
const TAIL =
	/^([\w’'-]+(?: [\w’'-]+){0,2}?)\s+((?:of|for|in|on|by|from|with(?! (?:its|their)\b)|to|at|under|during|impacting|affecting)\b.+)$/i;
/** `the effects of volume`: what several things have together. `the number of` counts one. */
const HEAD =
	/^((?:.*\b(?:effects?|impacts?|influence|changes?|movements?|trends?|breakdown|split|disaggregation|analysis|contributions?|sensitivity|exposure|reasons?|increases?|decreases?)\s+(?:of|in|on|for|to|from)|.*\bby)\s+)((?:the\s+)?[\w’'-]+(?: [\w’'-]+)?)$/i;

/** The same with a longer name: `the effect on income from continuing operations, net income and …`. */
const EFFECT_ON =
	/^((?:the |any |an? )?(?:[\w-]+ ){0,2}?(?:effects?|impacts?) on )(?!.*\bof (?!sales\b|revenues?\b|goods\b|products\b|operations\b))((?:the\s+)?[\w’'-]+(?: [\w’'-]+){0,4})$/i;

/** What is told of each thing of a row: `a reconciliation of net margin, cash yield and EBITDA`, `the GAAP measures comparable to them`. */
const TOLD_OF =
	/^((?:(?:the|an?|any|our|its) )?(?:[\w-]+ ){0,3}?(?:(?:reconciliation|description|explanation|discussion|definition|calculation)s? of|measures? (?:comparable )?to) )(?!.*\s(?:of|to|in|on|for|from|with|and|or)\s)((?:the\s+)?[\w’'-]+(?: [\w’'-]+){0,3})$/i;

/** Names that hold an `of`. */
const FIXED =
	/\b(?:results of operations|costs? of (?:sales|revenues?|goods|products)\w*(?: sold)?|rates? of return|terms of \w+)$/i;

/** Members that share a head or a tail, spelled out: `the effects of price, volume and fuel on revenue`; null for others. */
function spelledOut(list: readonly string[]): string[] | null {
	const [first = '', ...rest] = list;
	const last = rest.at(-1) ?? '';
	const middle = rest.slice(0, -1);
	if (rest.length === 0 || !middle.every((part) => BARE.test(part))) return null;
	const [, word = '', tail = ''] = TAIL.exec(last) ?? [];
	const fixed = FIXED.test(last);
	const end = fixed || (BARE.test(last) && !tail) ? last : word;
	if (!end || !BARE.test(end)) return null;
	const [, head = '', own = ''] =
		(first.includes(',') ? null : (HEAD.exec(first) ?? EFFECT_ON.exec(first) ?? TOLD_OF.exec(first))) ?? [];
	const after = tail && !fixed ? ` ${tail}` : '';
	if (head) return [own.replace(/^the\s+/i, ''), ...middle, end].map((part) => `${head}${part}${after}`);
	if (fixed) return null;
	const alone = /^(?:(?:the|our|its|any)\s+)?([\w’'-]+(?: [\w’'-]+)?)$/i.exec(first)?.[1];
	return alone && tail ? [alone, ...middle, end].map((part) => `${part} ${tail}`) : null;
}

/** Adjectives in a row before the noun that they share: `economic, geographic and business factors`. */
const ADJECTIVE =
	/^(?:(?:the|our|its|any|an?|more|most|specific|certain|material|significant)\s+)*[\w-]*(?:ic|ical|onal|ial|egal|ory|ive|ous|ary|ful|ible|able|ant|ise|-term|-years?|-months?|-days?|backed|based|related|\b(?:general|federal|foreign|gross|net))$/i;

/** `the impact of rents in the first year, acquisition costs and interest paid`: of each; null where another thing may begin. */
const EFFECT_OF = /^((?:the |any |an? )?(?:[\w-]+ ){0,2}?(?:effects?|impacts?|contributions?) (?:of|from) )\S/i;

function underEffect([first = '', ...rest]: readonly string[]): string[] | null {
	const head = EFFECT_OF.exec(first)?.[1];
	if (head === undefined || rest.length < 2 || rest.some((part) => OPENS.test(part) || /\bon\b/i.test(part)))
		return null;
	return /\bon\b/i.test(first) ? null : [first, ...rest.map((part) => head + part)];
}

/** `the Acquisition, Quality Remediation and Other line item`: one name. */
const NAMED_THING =
	/^(?:[A-Z][\w’'&-]*\s+)+(?:line items?|captions?|segments?|categor(?:y|ies)|sections?|columns?|groups?|divisions?|headings?|accounts?)\b/;

function isName(list: readonly string[]): boolean {
	const rest = list.slice(1);
	return (
		NAMED_THING.test(rest.at(-1) ?? '') &&
		rest.every((part) => /^[A-Z]/.test(part)) &&
		/\s[A-Z][\w’'&-]*$/.test(list[0] ?? '')
	);
}

/** Words that share what stands around them, too many to be facts: `the amounts, trends, events and demands affecting …`. */
function isSeries(list: readonly string[]): boolean {
	if (list.slice(0, -1).some((part) => ADJECTIVE.test(part))) return true;
	const last = list.at(-1) ?? '';
	return (
		list.length > 3 && list.slice(1, -1).every((part) => !/\s/.test(part)) && (TAIL.test(last) || !/\s/.test(last))
	);
}

/** What was or was not done to a thing tells it from others of its kind: `past due`, `nonaccrual`, `restructured`. */
const KIND = String.raw`(?:past[ -]due|[\w-]+ed|non-?(?!e\b)\w+)`;
const ONLY_KIND = new RegExp(`^${KIND}$`, 'i');
const KIND_AND_THINGS = new RegExp(String.raw`^${KIND} ([\w’'-]+s)$`, 'i');

/** Kinds of the things that the last of them names, `leased, painted and chartered boats`; null for others, and under one head: `the cost of …`. */
function kindsOf(list: readonly string[]): string[] | null {
	const last = list.at(-1) ?? '';
	const things = KIND_AND_THINGS.exec(last)?.[1];
	const kinds = list.slice(0, -1);
	if (things === undefined || kinds.length < 2 || !kinds.every((kind) => ONLY_KIND.test(kind))) return null;
	return [...kinds.map((kind) => `${kind} ${things}`), last];
}

/** `the amount of cash, cash equivalents and short-term investments`: one figure. */
function isOneAmount([first = '', ...rest]: readonly string[]): boolean {
	return (
		/^(?:the )?(?:aggregate |total |combined )?(?:amounts?|balances?|sum|total) of [\w’'-]+(?: [\w’'-]+)?$/i.test(
			first,
		) &&
		rest.length > 1 &&
		rest.every((part, i) => BARE.test(part) || (i === rest.length - 1 && !OPENS.test(part)))
	);
}

/**
 * The members of a list of noun phrases or questions; null where it is none. `open`: more is to come after it, so it needs
 * no conjunction, and every member must open like a fact.
 */
export function byNouns(text: string, open = false): string[] | null {
	const { list, joined } = atCommas(text);
	const [first] = list;
	if (first === undefined) return null;
	let cut = list;
	if (!joined && list.length >= 2) {
		const two = lastTwo(list.at(-1) ?? '');
		const closed = two ? [...list.slice(0, -1), ...two] : [];
		if (two && (!open || OPENS.test(two[1]) || spelledOut(closed))) cut = closed;
		else if (!open || isAside(list) || !list.slice(1).every((part) => OPENS.test(part))) return null;
	}
	if (cut.length < 2) return null;
	const kinds = kindsOf(cut.map(clean));
	if (kinds) return kinds;
	const members = underParticiples(cut.map(clean));
	if (members === null) return null;
	if (isSeries(members) || isName(members) || isOneAmount(members)) return null;
	const spelled = spelledOut(members);
	if (spelled) return spelled.map(clean);
	const governed = underEffect(members);
	if (governed) return governed.map(clean);
	// What one head governs, and cannot be spelled out, stays together.
	if (TAKES_ALL.test(first) && members.slice(1).every((part) => BARE.test(part) || BARE_PAIR.test(part))) return null;
	if (members.length === 2 && !members.every((part) => part.split(/\s+/).length >= 3)) {
		// `idle kilns, and how they are kept`: a comma before the `and` of a question.
		if (!joined || !PAIR_OPENS.test(members[1] ?? '') || !/\s/.test(first)) return null;
	}
	return withOwner(sharingAs(members.map(clean).filter(Boolean))).flatMap((part) => pairs(part, 1));
}

/** `the margin, our main measure, by segment`: what the second is goes on behind it, and it is the first. */
const isAside = (list: readonly string[]): boolean => list.length === 2 && /,/.test(list[1] ?? '');

/** `as separate lines`, `as of and for the years ended then`: of several, as its noun says. */
const AS_SEVERAL =
	/\s(as (?!well\b)(?:(?:of|for|at|in|and|the|their|its|our) )*(?:(?!(?:of|in|on|for|to|from|by|with|a|an)\b)[\w’'-]+ ){0,2}?[\w’'-]*[^s\Wiu]s(?=$|\s(?:of|in|on|for|to|from|by|with|under|that|which|\w+e[dn]|ending)\b).*)$/i;

/** `A, B and C as separate lines`: each of them as one, where no other says its own. */
function sharingAs(members: readonly string[]): readonly string[] {
	const tail = AS_SEVERAL.exec(members.at(-1) ?? '')?.[1];
	const others = members.slice(0, -1);
	if (tail === undefined || others.some((part) => /\bas\b/i.test(part.replace(/\b(?:as well|such) as\b/gi, ''))))
		return members;
	return members.map((part) => (part.endsWith(tail) ? part : `${part} ${tail}`));
}

/** `the director’s name, stake and term`: the stake is the director’s too. */
function withOwner(members: readonly string[]): readonly string[] {
	const owners = members.map((part) => /^((?:the|that|our|its|each) [\w-]+['’]s) [\w-]+$/i.exec(part)?.[1]);
	return members.map((part, i) => {
		const owner = owners.slice(0, i).findLast((named) => named !== undefined);
		return owner !== undefined && /^[a-z][\w-]*$/.test(part) ? `${owner} ${part}` : part;
	});
}

/** Determiners and questions that open a new fact after `and` even outside of a list. */
const PAIR_OPENS = /^(?:how|whether|why|what|when|which|where|who|any)\b/i;
/** Nouns whose complement may be all that follows: `the effect of A and the B of C`. */
const TAKES_ALL =
	/\b(?:effects?|impacts?|changes?|comparison|combination|relationship|differences?|sensitivity|lack|absence|risks?|exposure|interest|increases?|decreases?|nature|timing|details?|data|combining|reconcil\w+)\s+(?:of|in|between|to|on|from|with|for)\b[^,]*$/i;
/** A noun with a complement of its own: `the date of its end`, `the charge that …`. */
const COMPLETE =
	/^(?:the|an?|any|our|its|their)\s+(?:[\w’'“”-]+\s+){1,5}?(?:of|for|in|on|at|to|by|from|with|under|due|that|which|who|used|held|made|attached|recorded|received|paid|payable|required|expected|owed|carried)\b/i;

/** What belongs to what was just named; people and companies of its own are no second fact. */
const OWNED =
	/^(?:its|their)\s+(?:[\w’'-]+\s+){1,3}?(?!(?:subsidiar|affiliat|director|officer|auditor|(?:share|stock)?holder|management|board|employee|customer|supplier)\w*)[\w’'-]+$/i;

/** One thing that several have: `the mills and their capacity`. More of them, `the directors and their families`, may share a head. */
const ONE_OWNED =
	/^(?:its|their)\s+(?:[\w’'-]+\s+){0,3}?(?!(?:family|spouse|management|board|staff|counsel|parent)\b)[\w’'-]*(?:[^s\W]|(?:[aiu]|s)s)(?: by [\w’'-]+(?: [\w’'-]+)?)?$/i;

/** Whether what stands behind an `and` is a thing of what was named before it, told by itself. */
function isOwned(left: string, right: string): boolean {
	if (TAKES_ALL.test(left) || left.split(/\s+/).length < 2) return false;
	return ONE_OWNED.test(right) ? !PAIR_OPENS.test(left) : OWNED.test(right) && /\bof\b/i.test(left);
}

/** `a description of A and a comparison to B`: two pieces of writing. */
const ACCOUNT =
	/^(?:an?|additional|further|more|other) (?:[\w-]+ ){0,3}?(?:comparison|descriptions?|discussions?|explanations?|reconciliations?|tables?|analysis|quantification|summary|information|details?|disclosures?) (?:of|to|on|about|regarding|concerning|with|for|between)\b/i;
/** `a paragraph on the tariff and a table of the rates`: a piece of writing is no part of what stands before it. */
const WRITING =
	/^an? (?:[\w-]+ ){0,3}?(?:tables?|schedules?|paragraphs?|reconciliations?|roll-?forwards?|charts?|graphs?|discussions?|descriptions?|explanations?|sensitivity analysis) (?:of|to|on|about|regarding|concerning|with|for|by|show\w*|list\w*|describ\w*|explain\w*|present\w*|compar\w*|setting|that|which)\b/i;
/** What several share, or what stands with another: no thing by itself yet. */
const JOINS =
	/\b(?:between|combination|comparison|combin\w+|compar\w+|differences?|consist\w*|such as|including)\b[^,]*$/i;
/** A thing of its own kind beside what one head governs: `the nature of A and the amount of B`. */
const OWN_KIND =
	/^the (?:amounts?|numbers?|natures?|dates?|terms|extent|reasons?|status|names?|percentages?|identity|basis|methods?) of\b/i;
/** `the actions it has taken`: told by a clause of its own. */
const OWN_CLAUSE =
	/^the [\w-]+ (?:that |which )?(?:it|we|they|the company|management) (?:has|have|is|are|uses?|took)\b/i;
/** `the extent to which …`: a question in the form of a noun. */
const EXTENT = /^the (?:extent|degree|manner|basis|methods?|date|terms) (?:to|in|by|on|at) which\b/i;
/** What follows may go on with: `the effect of price on the level of sales`. */
const SHARES = /\b(?:on|between|in|to)\s+[^,]*$/i;
/** Nouns without any preposition, clause or verb. */
const PLAIN_NAME =
	/^(?!(?:\w+ing|that|to|if|for|by|in|on|of|as|at)\b)(?:(?!\b(?:of|in|on|for|to|by|with|from|at|that|which|who|between|under|is|are|was|were|has|have|will)\b)[\w’'-]+ ){1,6}(?!and\b)[\w’'-]+s$/i;
const BOTH = /^(.*?)\bboth (?!the\b|our\b)([\w’'-]+(?: [\w’'-]+){1,4}) and ([^,;]+)$/i;

/** `both the factors and the reasons for them`. */
const BOTH_THE = /^(.*?)\bboth ((?:the|our|its) (?:(?!\band\b)[^,;])+?) and ((?:the|our|its) [^,;]+)$/i;

/** `to both net income and net cash`: each of the two by itself, where the first is a name of its own. */
function byBoth(text: string): [string, string] | null {
	const [, lead = '', one = '', other = ''] = BOTH_THE.exec(text) ?? [];
	if (one !== '' && !/\b(?:between|and|or)\b/i.test(lead)) return [lead + one, lead + other];
	const [, before = '', first = '', second = ''] = BOTH.exec(text) ?? [];
	const own = first !== '' && second.split(/\s+/).length > 1 && !/\b(?:between|and|or)\b/i.test(before + first);
	return own && !ADJECTIVE.test(first) ? [before + first, before + second] : null;
}

/** `the relationship between pay and each of revenue, margin and return`: what stands before holds for each. */
const EACH_OF =
	/^(.*\b(?:of|on|in|for|to|by|with|from)|.*\bbetween\b.*\band) each of (?!the\b|our\b|its\b|these\b|those\b)([^;]+)$/i;

/** The members of such a list, each with what stands before it; null for others. */
export function byEach(text: string): string[] | null {
	const [, before = '', rest = ''] = EACH_OF.exec(text) ?? [];
	const members = pieces(rest, /,?\s+and\s+|,\s+/g).map((piece) => clean(piece.text));
	const short = members.length > 1 && members.every((member) => member !== '' && member.split(/\s+/).length <= 5);
	return short && !/\b(?:that|which|who)\b/i.test(rest) ? members.map((member) => `${before} ${member}`) : null;
}

/** `when and why it stopped`, `what the mate and the pilot earned`: the question has no verb yet. */
const AWAITS_CLAUSE =
	/(?:^|\s)(?:how|why|when|where|whether|what|which|who)$|^(?:how|why|when|where|whether|what) (?:the|an?|our|your|its|any|each) [\w’'-]+$/i;

/** Two facts joined by `and`: only where the second one opens like a fact of its own. */
function byPair(text: string): string[] | null {
	const both = byBoth(text);
	if (both) return both;
	for (const match of text.matchAll(/,?\s+(?:and|as well as)\s+/g)) {
		const left = text.slice(0, match.index);
		const right = text.slice(match.index + match[0].length);
		if (AWAITS_CLAUSE.test(left)) continue;
		if (EXTENT.test(right) && left.split(/\s+/).length > 1 && !TAKES_ALL.test(left)) return [left, right];
		if (/^that\b/i.test(right) && (PAIR_OPENS.test(left) || (OPENS.test(left) && !/\b(?:that|to|fact)\b/i.test(left))))
			return [left, right];
		if (WRITING.test(right) && !JOINS.test(left)) return [left, right];
		const asks = PAIR_OPENS.test(right) && /^(?:each|every)\b/i.test(left);
		const owned = isOwned(left, right);
		if (!owned && (left.split(/\s+/).length < (asks ? 2 : 3) || right.split(/\s+/).length < 3)) continue;
		if (/^who\b/i.test(right) && /\swho\s/i.test(left)) continue;
		if (awaitsAnd(left) || EXAMPLES.test(left) || unbalanced(left) || quotes(left, '“') !== quotes(left, '”')) continue;
		if (WHOLE_BUSINESS.test(right) && ENDS_IN_BUSINESS.test(left)) continue;
		if (PAIR_OPENS.test(right) && OPENS.test(left)) return [left, right];
		if (owned) return [left, right];
		if (PAIR_OPENS.test(left) && OPENS.test(right)) return [left, right];
		if (!OPENS.test(left)) {
			// `segment book values and the status of the kilns`: the article shows that the second is no part of the first.
			if (PLAIN_NAME.test(left) && /^(?:the|an?|any)\b/i.test(right) && COMPLETE.test(right)) return [left, right];
			continue;
		}
		if (/^(?:the|an?|any|our|its)\b/i.test(right) && !/\b(?:of|on|for|between|in|to|from|by|with)\b/i.test(left))
			return [left, right];
		if (ACCOUNT.test(right) && ACCOUNT.test(left)) return [left, right];
		if (COMPLETE.test(right) && !TAKES_ALL.test(left)) return [left, right];
		if (OWN_CLAUSE.test(right) && /^(?:the|our|its|any|an?)\b/i.test(left)) return [left, right];
		if (OWN_KIND.test(right) && !SHARES.test(left.replace(/^.*?\bof\b/, ''))) return [left, right];
	}
	return byPrepositions(text);
}

/** `the provisions against stock and for returned goods`, `revenue by product and by region`: one noun, two facts. */
function byPrepositions(text: string): string[] | null {
	const match =
		/^((?:\w+\s+)?(?:the|our|its|any|each)\s+(?:[\w-]+\s+){1,3}?)((?:against|for|of|on|in|by|to|from|at)\s+[\w\s-]+?)\s+and\s+((?:against|for|of|on|in|by|to|from|at)\s+[\w\s-]+)$/i.exec(
			text,
		) ?? /^((?:[\w’'-]+\s+){1,5}?)((by|for)\s+[\w\s’'-]+?)\s+and\s+(\3\s+[\w\s’'-]+)$/i.exec(text);
	if (!match) return null;
	const [, noun = '', first = '', ...rest] = match;
	return [noun + first, noun + (rest.at(-1) ?? '')];
}

/** Pairs within pairs: `the effect of A and how B and the risks of C`. */
export function pairs(text: string, depth: number): string[] {
	const parts = depth > 0 ? byPair(text) : null;
	return parts ? parts.flatMap((part) => pairs(clean(part), depth - 1)) : [clean(text)];
}
