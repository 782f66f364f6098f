/** What the staff wants said where something is so: it stands in the condition. */

const SAY_SO =
	/^(?:if|where|when|to the extent(?: that)?)\s+(?:you (?:have )?(?:determined?|concluded?) that\s+)?(?!there (?:is|are|was|were) none\b)([^,]{4,200}),\s+(?:(?:then|please|also|clearly)\s+)*(?:revise (?:[\w’'-]+ ){1,6}to )?(?:so (?:state|disclose|indicate|say)|(?:state|indicate|say) so|(?:disclose|state|indicate|acknowledge|note) (?:this|that) fact)\b/i;
/** There is nothing to tell. */
const NONE = /^(?:there (?:is|are|was|were) (?:no|not any)\b|(?:none|no|neither)\b)/i;

/** The request in words of its own: `disclose that no unit is at risk` for `if no unit is at risk, please disclose that fact`. */
export const inFull = (request: string): string => request.replace(SAY_SO, 'disclose that $1');

/** Whether a request is for the word that there is nothing to tell, in the place of what else is asked for. */
export const isOfNone = (request: string): boolean => NONE.test(SAY_SO.exec(request)?.[1] ?? '');
